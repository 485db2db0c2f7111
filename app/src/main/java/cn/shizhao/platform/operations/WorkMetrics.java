package cn.shizhao.platform.operations;

import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import cn.shizhao.platform.engine.EngineLoad;
import cn.shizhao.platform.engine.EngineLoad.Load;
import cn.shizhao.platform.message.QueuedMessages;
import cn.shizhao.platform.message.QueuedMessages.Backlog;
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
		messages(registry, "shizhao.messages.queued", "待发送的消息", Backlog::queued);
		messages(registry, "shizhao.messages.retrying", "待重试的消息", Backlog::retrying);
		messages(registry, "shizhao.messages.failed", "发送失败的消息", Backlog::failed);
		messages(registry, "shizhao.messages.sent", "已发送的消息", Backlog::sent);
		FunctionTimer
			.builder("shizhao.rules.build", RuleBuilds.class, (any) -> RuleBuilds.count(), (any) -> RuleBuilds.nanos(),
					TimeUnit.NANOSECONDS)
			.description("编译规则库")
			.register(registry);
	}

	private void messages(MeterRegistry registry, String name, String words, ToDoubleFunction<Backlog> figure) {
		Gauge.builder(name, this.messages, (messages) -> figure.applyAsDouble(messages.backlog()))
			.description(words)
			.register(registry);
	}

	private void gauge(MeterRegistry registry, String name, String words, ToDoubleFunction<Load> figure) {
		Gauge.builder(name, this.engine, (engine) -> figure.applyAsDouble(engine.now()))
			.description(words)
			.register(registry);
	}

}
