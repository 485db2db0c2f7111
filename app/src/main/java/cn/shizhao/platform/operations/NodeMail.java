package cn.shizhao.platform.operations;

import java.util.Map;
import java.util.stream.Collectors;

import de.codecentric.boot.admin.server.domain.entities.Instance;
import de.codecentric.boot.admin.server.domain.entities.InstanceRepository;
import de.codecentric.boot.admin.server.domain.events.InstanceEvent;
import de.codecentric.boot.admin.server.domain.values.StatusInfo;
import de.codecentric.boot.admin.server.notify.AbstractStatusChangeNotifier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/**
 * Mails that a node or a part of its health went down or came back, once and not from
 * every node.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class NodeMail extends AbstractStatusChangeNotifier {

	private static final Map<String, String> STATUSES = Map.of("UP", "正常", "DOWN", "异常", "OFFLINE", "连不上",
			"OUT_OF_SERVICE", "停止服务", "UNKNOWN", "状态不明");

	private static final Map<String, String> PARTS = Map.of("db", "数据库", "processEngine", "流程引擎", "jobExecutor", "作业执行",
			"work", "作业积压与故障", "calendar", "工作日历", "diskSpace", "磁盘");

	private final MailSender sender;

	private final Nodes nodes;

	private final String from;

	private final String[] to;

	NodeMail(InstanceRepository instances, MailSender sender, Nodes nodes, @Value("${shizhao.mail.from}") String from,
			@Value("${shizhao.mail.to}") String[] to) {
		super(instances);
		this.sender = sender;
		this.nodes = nodes;
		this.from = from;
		this.to = to;
	}

	@Override
	protected boolean shouldNotify(InstanceEvent event, Instance instance) {
		return super.shouldNotify(event, instance) && this.nodes.tellsAbout(Watch.address(instance));
	}

	@Override
	protected Mono<Void> doNotify(InstanceEvent event, Instance instance) {
		SimpleMailMessage mail = mail(Watch.address(instance), getLastStatus(event.getInstance()),
				instance.getStatusInfo());
		mail.setFrom(this.from);
		mail.setTo(this.to);
		return Mono.<Void>fromRunnable(() -> this.sender.send(mail)).subscribeOn(Schedulers.boundedElastic());
	}

	static SimpleMailMessage mail(String address, String before, StatusInfo now) {
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setSubject("实招 " + address + " " + words(now.getStatus()));
		mail.setText("节点：" + address + "\n状态：" + words(now.getStatus()) + "（之前：" + words(before) + "）\n\n" + now
			.getDetails()
			.entrySet()
			.stream()
			.filter((part) -> !(part.getValue() instanceof Map<?, ?> health) || !"UP".equals(health.get("status")))
			.map((part) -> PARTS.getOrDefault(part.getKey(), part.getKey()) + "：" + words(part.getValue()))
			.collect(Collectors.joining("\n")) + "\n\n详情请登录实招的“运行监控”（/ops）查看。\n");
		return mail;
	}

	/** A part's health in words and details, or a plain value. */
	private static String words(Object value) {
		if (value instanceof Map<?, ?> health) {
			Object details = health.get("details");
			return words(String.valueOf(health.get("status"))) + ((details != null) ? "，" + details : "");
		}
		return STATUSES.getOrDefault(String.valueOf(value), String.valueOf(value));
	}

}
