package cn.shizhao.rules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.template.DataProviderCompiler;
import org.drools.template.objects.ArrayDataProvider;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles rules one set at a time. Every set gets a module and a path of its own:
 * Drools' caches go by name, and a name used twice returns the rules of the first use.
 */
final class RuleCompiler {

	private static final ClassLoader LOADER = RuleCompiler.class.getClassLoader();

	private RuleCompiler() {
	}

	/**
	 * Fills a rule template.
	 * @param template resource beside this class
	 * @param rows cells made of digits and names from this project only, never text that
	 * a person typed
	 * @return DRL
	 */
	static String fill(String template, List<String[]> rows) {
		return new DataProviderCompiler().compile(new ArrayDataProvider(rows.toArray(String[][]::new)),
				new ByteArrayInputStream(read(template).getBytes(StandardCharsets.UTF_8)));
	}

	static String read(String resource) {
		try (InputStream source = RuleCompiler.class.getResourceAsStream(resource)) {
			return new String(source.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static synchronized KieBase compile(String drl) {
		long start = System.nanoTime();
		KieServices services = KieServices.get();
		ReleaseId release = services.newReleaseId("cn.shizhao.rules", "compiled-" + UUID.randomUUID(), "1");
		try {
			KieFileSystem files = services.newKieFileSystem();
			files.generateAndWritePomXML(release);
			files.write("src/main/resources/cn/shizhao/rules/compiled/" + release.getArtifactId() + ".drl", drl);
			check(services.newKieBuilder(files, LOADER).buildAll(DrlProject.class));
			KieBase base = services.newKieContainer(release, LOADER).getKieBase();
			BuildTimes.add(System.nanoTime() - start);
			return base;
		}
		finally {
			services.getRepository().removeKieModule(release);
		}
	}

	private static void check(KieBuilder build) {
		if (build.getResults().hasMessages(Message.Level.ERROR)) {
			throw new IllegalStateException("rules do not compile: " + build.getResults());
		}
	}

}
