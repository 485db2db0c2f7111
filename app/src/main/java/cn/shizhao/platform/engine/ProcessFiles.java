package cn.shizhao.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys processes under their bare file names, and only those that changed. The starter
 * takes the absolute path when they lie in a folder, and then each looks new wherever the
 * program is moved to.
 */
@Component
class ProcessFiles extends DefaultDeploymentConfiguration {

	@Override
	public void preInit(SpringProcessEngineConfiguration configuration) {
		super.preInit(configuration);
		configuration.setDeployChangedOnly(true);
	}

	@Override
	public Set<Resource> getDeploymentResources() {
		return super.getDeploymentResources().stream().map(ProcessFiles::named).collect(Collectors.toSet());
	}

	private static Resource named(Resource file) {
		try {
			return new NamedFile(file.getContentAsByteArray(), Objects.requireNonNull(file.getFilename()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A file known by its name alone.
	 */
	private static final class NamedFile extends ByteArrayResource implements ContextResource {

		private final String name;

		private NamedFile(byte[] content, String name) {
			super(content, name);
			this.name = name;
		}

		@Override
		public String getPathWithinContext() {
			return this.name;
		}

	}

}
