package cn.shizhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The boundaries of the application: a broken one fails here, not in a review.
 */
class ArchitectureTests {

	private static final Path SOURCES = Path.of("app/src/main/java");

	private static final int DELEGATE_LINES = 25;

	private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
		.importPackages("cn.shizhao");

	@Test
	void onlyBridgesTouchTheEngine() {
		DescribedPredicate<JavaClass> bridges = resideInAnyPackage("cn.shizhao.platform..", "cn.shizhao.audit..",
				"cn.shizhao.sample..")
			.or(nameMatching(".*(Delegate|Listener)"));
		noClasses().that(DescribedPredicate.not(bridges))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.camunda..")
			.check(CLASSES);
	}

	@Test
	void rulesKnowNothingOfTheApplication() {
		noClasses().that()
			.resideInAPackage("cn.shizhao.rules..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "org.camunda..", "org.apache.ibatis..")
			.check(CLASSES);
	}

	@Test
	void featuresHaveNoCycles() {
		slices().matching("cn.shizhao.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void aTypeIsPublicOnlyForAnotherPackage() {
		List<String> needless = CLASSES.stream()
			.filter((type) -> !type.getPackageName().startsWith("cn.shizhao.rules"))
			.filter((type) -> !type.getPackageName().equals("cn.shizhao"))
			.filter((type) -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
			.filter((type) -> !type.isAssignableTo("org.springframework.boot.diagnostics.FailureAnalyzer"))
			.filter((type) -> !type.isAssignableTo("java.sql.Driver"))
			.filter((type) -> !type.isAssignableTo("org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider"))
			.filter((type) -> !type.isAssignableTo("ch.qos.logback.core.spi.ContextAware"))
			.filter((type) -> type.getDirectDependenciesToSelf()
				.stream()
				.map((dependency) -> dependency.getOriginClass().getPackageName())
				.allMatch(type.getPackageName()::equals))
			.map(JavaClass::getName)
			.toList();
		assertThat(needless).as("public types that no other package uses").isEmpty();
	}

	@Test
	void everyPackageIsNullMarkedAndExplained() {
		List<String> bare = CLASSES.stream()
			.map(JavaClass::getPackage)
			.distinct()
			.filter((folder) -> !folder.getClasses().isEmpty() && !folder.isAnnotatedWith(NullMarked.class))
			.map(Objects::toString)
			.toList();
		assertThat(bare).isEmpty();
	}

	@Test
	void delegatesAndListenersStayUnderTwentyFiveLines() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			List<String> tooLong = files.filter((file) -> file.toString().matches(".*(Delegate|Listener)\\.java"))
				.filter((file) -> body(file) >= DELEGATE_LINES)
				.map(Path::toString)
				.toList();
			assertThat(tooLong).as("ids in, one service call, result out").isEmpty();
		}
	}

	private static long body(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.map(String::strip)
				.dropWhile((line) -> !line.startsWith("@") && !line.contains("class "))
				.filter((line) -> !line.isEmpty() && !line.startsWith("*") && !line.startsWith("/*"))
				.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
