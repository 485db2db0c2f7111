package cn.shizhao.platform.task;

import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import cn.shizhao.ApplicationTest;
import cn.shizhao.SmallQuarter;
import cn.shizhao.WebClient;
import cn.shizhao.platform.engine.TaskDesk;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whatever hands a task to someone meets the rules of our pages, inside the engine.
 */
@ApplicationTest
class HandOversIntegrationTests {

	private static final String HEAD = SmallQuarter.HEAD_OF_ONE;

	private static final String OTHER = SmallQuarter.HEAD_OF_TWO;

	private static final String MEMBER = SmallQuarter.MEMBER_OF_ONE;

	private static final String OFFICE = SmallQuarter.OFFICE;

	private static final Date LATER = new Date(System.currentTimeMillis() + 86_400_000);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TaskService tasks;

	@Autowired
	private TaskDesk desk;

	private Desks desks;

	private SmallQuarter quarter;

	@BeforeEach
	void start() {
		this.desks = new Desks(this.application);
		this.quarter = new SmallQuarter(this.application, this.port);
		this.quarter.start();
	}

	@Test
	void noWayLeadsARecordIntoTheHandsOfWhomItIsAbout() {
		String talk = talk();
		List<IdentityLink> before = links(talk);
		ways(talk, MEMBER).forEach((way) -> assertThatExceptionOfType(AuthorizationException.class).isThrownBy(way)
			.withMessageContaining("谈话对象本人"));
		assertThat(links(talk)).extracting(IdentityLink::getId)
			.isEqualTo(before.stream().map(IdentityLink::getId).toList());
		HttpResponse<String> answer = assign(login(OFFICE), talk, MEMBER);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("谈话记录不能由谈话对象本人登记").doesNotContain("Exception:");
		assertThat(this.desks.assignee(talk)).isNull();
	}

	@Test
	void whatIsReservedIsHandedOnByTheOfficeIfAtAllAndSharedWithNobody() {
		String talk = talk();
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.desk.addCandidate(talk, OTHER))
			.withMessageContaining("谈话的内容保密");
		Desks.claim(login(HEAD), HEAD, talk);
		assertThat(assign(login(HEAD), talk, OTHER).statusCode()).isEqualTo(403);
		assertThat(assign(login(OFFICE), talk, OTHER).statusCode()).isEqualTo(204);
		assertThat(this.desks.assignee(talk)).isEqualTo(OTHER);
		String statement = this.desks.open("inspection-finding", "userTask_rectifyFinding",
				Map.of("finding", "none", "respondents", HEAD, "rectifyDueAt", LATER, "rectifyRemindAt", LATER));
		ways(statement, OTHER).forEach((way) -> assertThatExceptionOfType(AuthorizationException.class).isThrownBy(way)
			.withMessageContaining("说明和申诉是当事人自己的话"));
		assertThat(assign(login(OFFICE), statement, OTHER).body()).contains("说明和申诉是当事人自己的话");
		assertThat(assign(login(OFFICE), statement, HEAD).statusCode()).as("not even to whom it belongs")
			.isEqualTo(403);
		Desks.claim(login(HEAD), HEAD, statement);
	}

	@Test
	void aTaskGoesToNobodyWithoutAnAccountAndToNoOtherGroup() {
		String task = this.quarter.taskOf("RK1");
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> this.tasks.setAssignee(task, "GONE01"))
			.withMessageContaining("没有这个人的账号");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.tasks.addCandidateGroup(task, "member"));
		this.tasks.addCandidateGroup(task, "organ-office");
		this.tasks.setAssignee(task, OTHER);
		assertThat(this.desks.assignee(task)).isEqualTo(OTHER);
	}

	/** As a job does it, or a service, which the engine asks for no permission. */
	private Stream<ThrowingCallable> ways(String task, String to) {
		return Stream.of(() -> this.tasks.setAssignee(task, to), () -> this.tasks.claim(task, to),
				() -> this.tasks.setOwner(task, to), () -> this.tasks.delegateTask(task, to),
				() -> this.tasks.addCandidateUser(task, to),
				() -> this.tasks.addUserIdentityLink(task, to, IdentityLinkType.ASSIGNEE),
				() -> this.tasks.addUserIdentityLink(task, to, "participant"), () -> {
					Task read = this.tasks.createTaskQuery().taskId(task).singleResult();
					read.setAssignee(to);
					this.tasks.saveTask(read);
				}, () -> this.desk.assign(task, null, to), () -> this.desk.addCandidate(task, to));
	}

	private String talk() {
		return this.desks.open("talk", "userTask_recordTalk", Map.of("talk", "none", "person", MEMBER, "talker", HEAD,
				"recordDueAt", LATER, "recordRemindAt", LATER));
	}

	private List<IdentityLink> links(String task) {
		return this.tasks.getIdentityLinksForTask(task);
	}

	private static HttpResponse<String> assign(WebClient client, String task, String to) {
		return client.post("/engine-rest/task/" + task + "/assignee", "{\"userId\": \"" + to + "\"}");
	}

	private WebClient login(String id) {
		return this.quarter.login(id);
	}

}
