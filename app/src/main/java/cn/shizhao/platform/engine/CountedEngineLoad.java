package cn.shizhao.platform.engine;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Counts in the engine's tables.
 */
@Component
class CountedEngineLoad implements EngineLoad {

	private final ProcessEngine engine;

	private final Unrestricted unrestricted;

	private final Clock clock;

	CountedEngineLoad(ProcessEngine engine, Unrestricted unrestricted, Clock clock) {
		this.engine = engine;
		this.unrestricted = unrestricted;
		this.clock = clock;
	}

	@Override
	public Load now() {
		return this.unrestricted.ask(this::count);
	}

	private Load count() {
		Date now = Date.from(this.clock.instant());
		return new Load(this.engine.getTaskService().createTaskQuery().count(),
				this.engine.getTaskService().createTaskQuery().dueBefore(now).count(), due().count(), oldest(),
				this.engine.getRuntimeService()
					.createIncidentQuery()
					.incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
					.count());
	}

	private JobQuery due() {
		return this.engine.getManagementService().createJobQuery().executable().active();
	}

	private @Nullable LocalDateTime oldest() {
		List<Job> first = due().orderByJobDuedate().asc().listPage(0, 1);
		return first.stream()
			.map((job) -> (job.getDuedate() != null) ? job.getDuedate() : job.getCreateTime())
			.map((date) -> LocalDateTime.ofInstant(date.toInstant(), this.clock.getZone()))
			.findFirst()
			.orElse(null);
	}

}
