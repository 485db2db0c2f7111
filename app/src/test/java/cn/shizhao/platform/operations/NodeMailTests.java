package cn.shizhao.platform.operations;

import java.util.LinkedHashMap;
import java.util.Map;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import de.codecentric.boot.admin.server.domain.entities.EventsourcingInstanceRepository;
import de.codecentric.boot.admin.server.domain.entities.Instance;
import de.codecentric.boot.admin.server.domain.events.InstanceStatusChangedEvent;
import de.codecentric.boot.admin.server.domain.values.InstanceId;
import de.codecentric.boot.admin.server.domain.values.Registration;
import de.codecentric.boot.admin.server.domain.values.StatusInfo;
import de.codecentric.boot.admin.server.eventstore.InMemoryEventStore;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * A notice over a real SMTP connection, in Chinese, once.
 */
class NodeMailTests {

	private static final String ADDRESS = "http://10.0.0.5:8080";

	private static final InstanceId ID = InstanceId.of("node");

	@RegisterExtension
	private final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

	private final Nodes nodes = mock(Nodes.class);

	private final EventsourcingInstanceRepository instances = new EventsourcingInstanceRepository(
			new InMemoryEventStore());

	@Test
	void aPartThatGoesDownIsMailedInChinese() throws Exception {
		given(this.nodes.tellsAbout(ADDRESS)).willReturn(true);
		turn(health("DOWN", "calendar", Map.of("2026年", "缺")));
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(mail.getSubject()).isEqualTo("实招 " + ADDRESS + " 异常");
		assertThat(mail.getAllRecipients()).extracting(Object::toString)
			.containsExactly("a@example.org", "b@example.org");
		assertThat(mail.getContent().toString()).contains("状态：异常（之前：正常）", "工作日历：异常，{2026年=缺}").doesNotContain("数据库");
	}

	@Test
	void aNodeThatIsGoneIsMailed() throws Exception {
		given(this.nodes.tellsAbout(ADDRESS)).willReturn(true);
		turn(StatusInfo.ofOffline(Map.of("message", "Connection refused")));
		MimeMessage mail = this.server.getReceivedMessages()[0];
		assertThat(mail.getSubject()).endsWith("连不上");
		assertThat(mail.getContent().toString()).contains("message：Connection refused");
	}

	@Test
	void theOtherNodeTellsInstead() {
		given(this.nodes.tellsAbout(ADDRESS)).willReturn(false);
		turn(health("DOWN", "calendar", Map.of()));
		assertThat(this.server.getReceivedMessages()).isEmpty();
	}

	private static StatusInfo health(String status, String part, Map<String, Object> details) {
		Map<String, Object> parts = new LinkedHashMap<>();
		parts.put(part, Map.of("status", status, "details", details));
		parts.put("db", Map.of("status", "UP"));
		return StatusInfo.valueOf(status, parts);
	}

	private void turn(StatusInfo status) {
		Instance up = Instance.create(ID)
			.register(Registration.create("实招", ADDRESS + "/actuator/health").serviceUrl(ADDRESS).build())
			.withStatusInfo(StatusInfo.ofUp());
		Instance changed = up.withStatusInfo(status);
		this.instances.save(changed).block();
		NodeMail mail = new NodeMail(this.instances, sender(), this.nodes, "shizhao@example.org",
				new String[] { "a@example.org", "b@example.org" });
		mail.notify(new InstanceStatusChangedEvent(ID, up.getVersion(), StatusInfo.ofUp())).block();
		mail.notify(new InstanceStatusChangedEvent(ID, changed.getVersion(), status)).block();
	}

	private JavaMailSenderImpl sender() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("localhost");
		sender.setPort(this.server.getSmtp().getPort());
		sender.setDefaultEncoding("UTF-8");
		return sender;
	}

}
