package cn.shizhao.operations;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import cn.shizhao.message.QueuedMessages;
import cn.shizhao.platform.EngineLoad;
import cn.shizhao.platform.EngineLoad.Load;
import cn.shizhao.rules.RuleBuilds;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

/**
 * The office's work in figures, counted when someone looks.
 */
@Component
class WorkMetrics implements MeterBinder {

	private final EngineLoad engine;

	private final QueuedMessages messages;

	WorkMetrics(EngineLoad engine, QueuedMessages messages) {
		this.engine = engine;
		this.messages = messages;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "shizhao.tasks.open", "待办任务", Load::openTasks);
		gauge(registry, "shizhao.tasks.overdue", "已逾期的任务", Load::overdueTasks);
		gauge(registry, "shizhao.jobs.due", "到期待执行的作业", Load::dueJobs);
		gauge(registry, "shizhao.incidents", "待处理的故障", Load::incidents);
		Gauge.builder("shizhao.messages.queued", this.messages, QueuedMessages::count)
			.description("发件箱里的消息")
			.register(registry);
		FunctionTimer
			.builder("shizhao.rules.build", RuleBuilds.class, (any) -> RuleBuilds.count(), (any) -> RuleBuilds.nanos(),
					TimeUnit.NANOSECONDS)
			.description("编译规则库")
			.register(registry);
	}

	private void gauge(MeterRegistry registry, String name, String words, ToDoubleFunction<Load> figure) {
		Gauge.builder(name, this.engine, (engine) -> figure.applyAsDouble(engine.now()))
			.description(words)
			.register(registry);
	}

}
