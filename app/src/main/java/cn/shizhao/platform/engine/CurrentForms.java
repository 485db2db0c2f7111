package cn.shizhao.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Takes forms from the application and not from the deployment that a task came with, so
 * that a mended form reaches running tasks. One that the application no longer has comes
 * from its deployment still. Who may read it is decided by the engine as before.
 */
class CurrentForms extends FormServiceImpl {

	private static final String FORMS = "classpath*:processes/**/*.html";

	private final Map<String, Resource> forms;

	CurrentForms(ResourcePatternResolver files) {
		try {
			// the first on the class path counts, as for every file
			this.forms = Arrays.stream(files.getResources(FORMS))
				.collect(Collectors.toMap((form) -> Objects.requireNonNull(form.getFilename()), (form) -> form,
						(first, second) -> first));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public InputStream getDeployedTaskForm(String taskId) {
		return this.commandExecutor.execute(new GetDeployedTaskFormCmd(taskId) {

			@Override
			protected InputStream getDeploymentResource(String deployment, String name) {
				return current(name).orElseGet(() -> super.getDeploymentResource(deployment, name));
			}

		});
	}

	@Override
	public InputStream getDeployedStartForm(String definition) {
		return this.commandExecutor.execute(new GetDeployedStartFormCmd(definition) {

			@Override
			protected InputStream getDeploymentResource(String deployment, String name) {
				return current(name).orElseGet(() -> super.getDeploymentResource(deployment, name));
			}

		});
	}

	private Optional<InputStream> current(String name) {
		return Optional.ofNullable(this.forms.get(name)).map((form) -> {
			try {
				return form.getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
