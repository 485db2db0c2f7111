package cn.shizhao.platform.engine;

import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the operator after an upgrade which models are new and which running instances
 * end by the model they began with; forms are always those of the application.
 */
@Component
class OlderModels implements InfoContributor {

	private static final Logger log = LoggerFactory.getLogger(OlderModels.class);

	private final ManagementService management;

	private final RepositoryService repository;

	private final Unrestricted unrestricted;

	private final ApplicationContext application;

	private final AtomicBoolean told = new AtomicBoolean();

	OlderModels(ManagementService management, RepositoryService repository, Unrestricted unrestricted,
			ApplicationContext application) {
		this.management = management;
		this.repository = repository;
		this.unrestricted = unrestricted;
		this.application = application;
	}

	/** After everything that takes over older instances when the application is ready. */
	@EventListener
	void onReady(AvailabilityChangeEvent<ReadinessState> event) {
		if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC && this.told.compareAndSet(false, true)) {
			news().forEach(log::info);
		}
	}

	@Override
	public void contribute(Info.Builder builder) {
		List<Older> older = older(models());
		builder.withDetail("流程图",
				older.isEmpty() ? "办理中的事项都用现行的流程图"
						: older.stream()
							.collect(Collectors.toMap((one) -> one.name() + "（第 " + one.version() + " 版）",
									(one) -> one.instances() + " 件，现行第 " + one.newest() + " 版", (one, other) -> one,
									LinkedHashMap::new)));
	}

	private List<String> news() {
		List<ProcessDefinitionStatistics> models = models();
		Set<String> made = deployedSinceTheStart();
		String changed = models.stream()
			.filter((model) -> model.getVersion() > 1 && made.contains(model.getDeploymentId()))
			.map((model) -> "“" + model.getName() + "”（第 " + model.getVersion() + " 版）")
			.collect(Collectors.joining("、"));
		List<String> lines = older(models).stream()
			.map((one) -> "“%s”有 %d 件按原来的流程图（第 %d 版）办到结束，新发起的用第 %d 版；表单都用现在的".formatted(one.name(), one.instances(),
					one.version(), one.newest()))
			.collect(Collectors.toList());
		if (!changed.isEmpty()) {
			lines.add(0, "流程图有改动、已换上新的：" + changed + "；其余没有变");
		}
		return lines;
	}

	private Set<String> deployedSinceTheStart() {
		return this.unrestricted
			.ask(() -> this.repository.createDeploymentQuery()
				.deploymentAfter(new Date(this.application.getStartupDate()))
				.list())
			.stream()
			.map(Deployment::getId)
			.collect(Collectors.toSet());
	}

	private List<ProcessDefinitionStatistics> models() {
		return this.unrestricted.ask(() -> this.management.createProcessDefinitionStatisticsQuery().list());
	}

	private static List<Older> older(List<ProcessDefinitionStatistics> models) {
		Map<String, Integer> newest = models.stream()
			.collect(Collectors.toMap(ProcessDefinitionStatistics::getKey, ProcessDefinitionStatistics::getVersion,
					Math::max));
		return models.stream()
			.filter((model) -> model.getInstances() > 0 && model.getVersion() < newest.get(model.getKey()))
			.map((model) -> new Older(model.getName(), model.getVersion(), newest.get(model.getKey()),
					model.getInstances()))
			.sorted(Comparator.comparing(Older::name).thenComparing(Older::version))
			.toList();
	}

	/**
	 * Instances that go on by a model that has a successor.
	 *
	 * @param name of the process
	 * @param version by which they go on
	 * @param newest by which new ones begin
	 * @param instances how many
	 */
	private record Older(String name, int version, int newest, int instances) {
	}

}
