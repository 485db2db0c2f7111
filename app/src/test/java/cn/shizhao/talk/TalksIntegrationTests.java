package cn.shizhao.talk;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.shizhao.AnnouncedQuarter;
import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.evaluation.facts.SanctionImported;
import cn.shizhao.evaluation.facts.TalkRecords;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.MemberMoved;
import cn.shizhao.platform.roster.Roster;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Talks from the request to the end on the real engine, and who may see what of them.
 */
@SampleTest
class TalksIntegrationTests {

	private static final String OFFICE = "CZ0047";

	private static final String DISCIPLINE = "CZ0048";

	private static final String AUDITOR = "CZ0044";

	private static final String LEADER = "CZ0001";

	private static final String SECRETARY = "CZ0128";

	private static final String OTHER_SECRETARY = "CZ0031";

	private static final String HEAD = "CZ0030";

	private static final String PERSON = "CZ0058";

	private static final String OWNER = "CZ0086";

	private static final String REASON = "家里老人住院";

	private static final String CONTENT = "谈了家庭的事";

	private static final String MEASURE = "帮助调整值班安排";

	private static final String RECORD = """
			{"talkedOn":"%s","place":"小会议室","way":"FACE","content":"%s","difficulties":"照顾老人","measures":"%s",
			"owner":"%s","measuresDueOn":"%s"}
			""".formatted(LocalDate.now(), CONTENT, MEASURE, OWNER, LocalDate.now().plusDays(10));

	@LocalServerPort
	private int port;

	@Autowired
	private Talks talks;

	@Autowired
	private TalkMessages messages;

	@Autowired
	private TalkMapper mapper;

	@Autowired
	private TalkRecords records;

	@Autowired
	private Roster roster;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void noTalksYet(@Autowired ApplicationContext application) {
		new AnnouncedQuarter(application).takeBack();
	}

	@Test
	void aTalkIsHeldCorrectedConfirmedAndFollowedUp() {
		String id = startByHand(SECRETARY, PERSON, "FAMILY");
		assertThat(this.mapper.find(id).orElseThrow().talkerId()).isEqualTo(HEAD);
		work(HEAD, "userTask_recordTalk", "talk-record", RECORD);
		work(PERSON, "userTask_confirmTalk", "talk-confirmation", "{\"confirmed\":false,\"words\":\"地点不对\"}");
		assertThat(get(HEAD, "userTask_recordTalk", "talk-record").body()).contains("地点不对", CONTENT, REASON);
		work(HEAD, "userTask_recordTalk", "talk-record", RECORD.replace("小会议室", "办公室"));
		work(PERSON, "userTask_confirmTalk", "talk-confirmation", "{\"confirmed\":true,\"words\":\"\"}");
		String seen = get(OWNER, "userTask_followUp", "talk-follow-up").body();
		assertThat(seen).contains(MEASURE).doesNotContain(CONTENT, REASON, PERSON, "照顾老人");
		work(OWNER, "userTask_followUp", "talk-follow-up",
				"{\"done\":false,\"words\":\"正在协调\",\"until\":\"%s\"}".formatted(LocalDate.now().plusDays(20)));
		work(OWNER, "userTask_followUp", "talk-follow-up", "{\"done\":true,\"words\":\"已调整\"}");
		Talk talk = this.mapper.find(id).orElseThrow();
		assertThat(talk.state()).isEqualTo(TalkState.CLOSED);
		assertThat(talk.place()).isEqualTo("办公室");
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
		assertThat(login(DISCIPLINE).get("/talks/" + id).body()).contains("核对后要求修改", "地点不对", "措施改期", "已调整", "办公室，面谈");
		assertNothingLeaks(id);
	}

	private void assertNothingLeaks(String id) {
		List<String> words = List.of(REASON, CONTENT, MEASURE, "地点不对", "正在协调");
		String variables = this.history.createHistoricVariableInstanceQuery()
			.processDefinitionKey("talk")
			.list()
			.stream()
			.map(HistoricVariableInstance::getValue)
			.map(String::valueOf)
			.reduce("", String::concat);
		assertThat(variables).contains(id).doesNotContain(words);
		assertThat(String.join("", messages("talk-%/" + id + "/%"))).contains("谈心谈话").doesNotContain(words);
		assertThat(this.jdbc.queryForList("SELECT content FROM form_draft WHERE feature LIKE 'talk%'", String.class))
			.isEmpty();
	}

	@Test
	void onlyTalkerPersonOfficeAndDisciplineReadWhatWasSaid() {
		String id = request("督2026-0001");
		assertThat(login(PERSON).get("/talks/" + id).body()).contains("本人在登记后可以查看").doesNotContain(REASON);
		assertThat(get(AUDITOR, "userTask_recordTalk", "talk-record").statusCode()).isEqualTo(403);
		assertThat(get(LEADER, "userTask_recordTalk", "talk-record").statusCode()).isEqualTo(404);
		work(HEAD, "userTask_recordTalk", "talk-record", RECORD);
		assertThat(get(AUDITOR, "userTask_confirmTalk", "talk-confirmation").statusCode()).isEqualTo(403);
		assertThat(List.of(HEAD, PERSON, OFFICE, DISCIPLINE)).allSatisfy((reader) -> {
			assertThat(login(reader).get("/talks/" + id).body()).as(reader).contains(CONTENT, REASON, MEASURE);
			assertThat(export(reader)).as(reader).contains("督2026-0001", CONTENT);
		});
		assertThat(List.of(AUDITOR, SECRETARY)).allSatisfy((looker) -> {
			assertThat(login(looker).get("/talks/" + id).body()).as(looker)
				.contains("谈话的内容只有谈话人、本人、机关党委办公室和机关纪委可以查看")
				.doesNotContain(CONTENT, REASON, MEASURE, "小会议室");
			assertThat(export(looker)).as(looker).contains("督2026-0001").doesNotContain(CONTENT, REASON, MEASURE);
			assertThat(login(looker).get("/talks").body()).contains("督2026-0001");
		});
		assertThat(List.of(LEADER, OTHER_SECRETARY, OWNER, "CZ0018", "CZ0049")).allSatisfy((other) -> {
			assertThat(login(other).get("/talks/" + id).statusCode()).as(other).isEqualTo(404);
			assertThat(export(other).lines()).as(other).hasSize(1);
			assertThat(login(other).get("/talks").body()).as(other).contains("没有符合条件的谈话");
		});
	}

	@Test
	void theRegisterFindsWhatIsAskedForButNotByWhatWasSaid() {
		request("督2026-0002");
		WebClient office = login(OFFICE);
		String year = String.valueOf(LocalDate.now().getYear());
		assertThat(List.of("trigger=family", "state=assigned", "branch=B02", "q=督2026", "q=" + PERSON,
				"from=" + year + "-01-01&to=" + LocalDate.now().plusMonths(1)))
			.allSatisfy((query) -> assertThat(office.get("/talks?" + encoded(query)).body()).as(query)
				.contains("共 <strong>1</strong> 次", "督2026-0002"));
		assertThat(List.of("trigger=praised", "state=closed", "branch=B03", "q=" + REASON, "to=2020-01-01"))
			.allSatisfy((query) -> assertThat(office.get("/talks?" + encoded(query)).body()).as(query)
				.contains("共 <strong>0</strong> 次", "没有符合条件的谈话"));
		assertThat(office.get("/talks/export").headers().firstValue("Content-Type").orElseThrow())
			.contains("spreadsheetml");
	}

	@Test
	void aRepeatedRequestStartsNothing() {
		String id = request("督2026-0003");
		assertThat(request("督2026-0003")).isEqualTo(id);
		assertThat(request("督2026-0004")).isNotEqualTo(id);
		assertThat(this.runtime.createProcessInstanceQuery().processDefinitionKey("talk").count()).isEqualTo(2);
	}

	@Test
	void whatAMemberDoesMayStartATalkThoughTheyMayNotStartOne(@Autowired IdentityService identities) {
		identities.setAuthentication(PERSON, List.of("member"));
		try {
			assertThat(this.mapper.find(request("送喜报2026Q2/CZ0058/1")).orElseThrow().talkerId()).isEqualTo(HEAD);
		}
		finally {
			identities.clearAuthentication();
		}
	}

	@Test
	void theOfficeCancelsWithAReasonAndCancelledTalksDoNotCount() {
		String id = request("督2026-0005");
		String kept = request("督2026-0006");
		assertThat(tally())
			.extracting(TalkRecords.BranchTally::branch, TalkRecords.BranchTally::due,
					TalkRecords.BranchTally::completed)
			.containsExactly(tuple("B02", 2, 0));
		assertThat(login(HEAD).form("/talks/" + id + "/cancel", Map.of("reason", "事由有误")).statusCode()).isEqualTo(403);
		assertThat(login(OFFICE).form("/talks/" + id + "/cancel", Map.of("reason", " ")).statusCode()).isEqualTo(400);
		assertThat(login(OFFICE).form("/talks/" + id + "/cancel", Map.of("reason", "事由有误")).statusCode())
			.isEqualTo(302);
		assertThat(login(OFFICE).form("/talks/" + id + "/cancel", Map.of("reason", "又一次")).statusCode()).isEqualTo(409);
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(id).count()).isZero();
		assertThat(messages("talk-cancelled/" + id + "/%/" + HEAD)).hasSize(1)
			.allSatisfy((text) -> assertThat(text).doesNotContain("事由有误"));
		assertThat(tally()).singleElement().satisfies((branch) -> assertThat(branch.talks()).containsExactly(kept));
		work(HEAD, "userTask_recordTalk", "talk-record", RECORD);
		work(PERSON, "userTask_confirmTalk", "talk-confirmation", "{\"confirmed\":true,\"words\":\"\"}");
		assertThat(tally()).singleElement().satisfies((branch) -> assertThat(branch.completed()).isOne());
	}

	private List<TalkRecords.BranchTally> tally() {
		LocalDate due = newest().dueOn();
		return this.records.tally(Period.of(due));
	}

	private Talk newest() {
		TalkScope office = TalkScope.of(new Actor(OFFICE, "", Set.of("organ-office")));
		return this.mapper.search(TalkQuery.of("", "", "", "", null, null), office, 1, 0).get(0);
	}

	@Test
	void nobodyRecordsOrConfirmsInTheirOwnCause() {
		request("督2026-0007");
		Task recording = task("userTask_recordTalk");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.tasks.setAssignee(recording.getId(), PERSON))
			.withMessageContaining("谈话对象本人");
		assertThat(get(PERSON, "userTask_recordTalk", "talk-record").statusCode()).isEqualTo(404);
		work(OFFICE, "userTask_recordTalk", "talk-record", RECORD);
		assertThat(newest().talkerId()).isEqualTo(HEAD);
		Task confirming = task("userTask_confirmTalk");
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.tasks.setAssignee(confirming.getId(), HEAD))
			.withMessageContaining("只由谈话的本人核对");
		// a talker who works in the office could stand in for the person
		this.jdbc.update("UPDATE talk SET talker_id = ? WHERE id = ?", OFFICE, newest().id());
		this.tasks.setAssignee(confirming.getId(), OFFICE);
		put(OFFICE, confirming, "talk-confirmation", "{\"confirmed\":true,\"words\":\"\"}");
		assertThat(submit(OFFICE, confirming).body()).contains("谈话记录不能由谈话人自己核对");
	}

	@Test
	void whoeverTheOfficeHandsTheTalkToIsTheTalker() {
		String id = request("督2026-0008");
		Task task = task("userTask_recordTalk");
		assertThat(login(OFFICE)
			.post("/engine-rest/task/" + task.getId() + "/assignee", "{\"userId\": \"" + LEADER + "\"}")
			.statusCode()).isEqualTo(204);
		put(LEADER, task, "talk-record", RECORD);
		assertThat(submit(LEADER, task).statusCode()).isEqualTo(204);
		assertThat(this.mapper.find(id).orElseThrow().talkerId()).isEqualTo(LEADER);
		assertThat(login(HEAD).get("/talks/" + id).statusCode()).isEqualTo(404);
	}

	@Test
	void remindersGoOutOnceAndOnlyWhileSomethingIsToBeDone() {
		String id = request("督2026-0009");
		this.messages.remind(id);
		this.messages.remind(id);
		this.messages.escalate(id);
		this.messages.escalateConfirmation(id);
		this.messages.escalateMeasures(id);
		assertThat(messages("talk-remind/" + id + "%")).containsExactly("【谈心谈话】与陈𬀩的谈心谈话明天到期，请谈后登录系统登记。");
		assertThat(messages("talk-escalate/" + id + "%")).hasSize(3);
		assertThat(messages("talk-confirm-escalate/" + id + "%")).isEmpty();
		assertThat(messages("talk-follow-up-escalate/" + id + "%")).isEmpty();
	}

	@Test
	void startingByHandIsForSomeAndTheTalkerForTheOfficeToChoose() {
		assertThat(login(HEAD).get("/api/talks/new").statusCode()).isEqualTo(403);
		assertThat(start(login(HEAD), "00000000-0000-4000-8000-000000000000").statusCode()).isEqualTo(403);
		String offered = login(SECRETARY).get("/api/talks/new").body();
		assertThat(offered).contains(PERSON).doesNotContain(LEADER);
		WebClient secretary = login(SECRETARY);
		String other = draft(secretary, "CZ0059", "FAMILY", "null");
		assertThat(start(secretary, other).body()).contains("支部书记只能选本支部的人");
		WebClient office = login(OFFICE);
		String id = draft(office, PERSON, "SIGNS", "\"CZ0002\"");
		assertThat(start(office, id).statusCode()).isEqualTo(200);
		assertThat(this.mapper.find(id).orElseThrow().talkerId()).isEqualTo("CZ0002");
		assertThat(start(office, id).body()).contains("这次谈话现在是“待谈话”");
		assertThat(this.tasks.getVariable(task("userTask_recordTalk").getId(), "subject")).isEqualTo("谈心谈话 · 陈𬀩");
	}

	@Test
	void someoneWithANewPostIsTalkedWith() {
		Member before = this.roster.member(PERSON).orElseThrow();
		Member after = this.roster.member(OWNER).orElseThrow();
		Member moved = new Member(before.id(), before.name(), before.gender(), before.birthDate(),
				before.politicalStatus(), before.joinedOn(), "K03", after.branchCode(), before.post(), before.mobile(),
				before.area());
		this.transaction.executeWithoutResult(
				(status) -> this.events.publishEvent(new MemberMoved("import", before, moved, OFFICE)));
		assertThat(this.jdbc.queryForList("SELECT reason FROM talk WHERE trigger_kind = 'POST_CHANGED'", String.class))
			.singleElement()
			.asString()
			.startsWith("科室：预算科 → ");
	}

	@Test
	void aSanctionMeansATalkOnceAQuarter() {
		SanctionImported sanction = new SanctionImported(AnnouncedQuarter.PERIOD, PERSON, OFFICE);
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(sanction));
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(sanction));
		assertThat(this.jdbc.queryForList("SELECT source FROM talk WHERE trigger_kind = 'DISCIPLINED'", String.class))
			.containsExactly("处分/2026Q2");
	}

	@Test
	void nobodyReachesAnothersDraftOrStartsUnderAnIdThatWasNotIssued() {
		WebClient office = login(OFFICE);
		String issued = draft(office, PERSON, "SIGNS", "null");
		WebClient secretary = login(SECRETARY);
		String own = draft(secretary, PERSON, "FAMILY", "null");
		assertThat(own).isNotEqualTo(issued);
		String forged = "{\"revision\":0,\"id\":\"%s\",\"trigger\":\"FAMILY\",\"reason\":\"改掉\"}";
		assertThat(secretary.json("PUT", "/api/talks/new", forged.formatted(issued)).statusCode()).isEqualTo(409);
		assertThat(office.get("/api/talks/new").body()).contains(issued, "SIGNS").doesNotContain("改掉");
		assertThat(start(secretary, issued).body()).contains("不是系统发给您的");
		assertThat(start(secretary, "00000000-0000-4000-8000-000000000000").body()).contains("不是系统发给您的");
		assertThat(this.mapper.find(issued)).isEmpty();
		assertThat(start(office, issued).statusCode()).isEqualTo(200);
		assertThat(office.get("/api/talks/new").body()).as("the next talk").doesNotContain(issued);
	}

	private String request(String source) {
		return this.transaction
			.execute((status) -> this.talks.request(new Talks.Request(Trigger.FAMILY, PERSON, REASON, source, "系统")));
	}

	private String startByHand(String starter, String person, String trigger) {
		WebClient client = login(starter);
		String id = draft(client, person, trigger, "null");
		HttpResponse<String> started = start(client, id);
		assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
		return id;
	}

	private static String draft(WebClient client, String person, String trigger, String talker) {
		String form = client.get("/api/talks/new").body();
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(form);
		Matcher revision = Pattern.compile("\"revision\":(\\d+)").matcher(form);
		assertThat(id.find() && revision.find()).isTrue();
		HttpResponse<String> saved = client.json("PUT", "/api/talks/new",
				"{\"revision\":%s,\"trigger\":\"%s\",\"person\":\"%s\",\"reason\":\"%s\",\"talker\":%s}"
					.formatted(revision.group(1), trigger, person, REASON, talker));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
		return id.group(1);
	}

	private static HttpResponse<String> start(WebClient client, String id) {
		return client.post("/engine-rest/process-definition/key/talk/submit-form",
				"{\"variables\":{\"talk\":{\"type\":\"String\",\"value\":\"" + id + "\"}}}");
	}

	private void work(String person, String key, String form, String json) {
		Task task = task(key);
		assertThat(
				login(person).post("/engine-rest/task/" + task.getId() + "/claim", "{\"userId\": \"" + person + "\"}")
					.statusCode())
			.as(person + " claims " + key)
			.isEqualTo(204);
		put(person, task, form, json);
		HttpResponse<String> done = submit(person, task);
		assertThat(done.statusCode()).as(done.body()).isEqualTo(204);
	}

	private void put(String person, Task task, String form, String json) {
		HttpResponse<String> saved = login(person).draft("/api/tasks/" + task.getId() + "/" + form, json);
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
	}

	private HttpResponse<String> submit(String person, Task task) {
		return login(person).post("/engine-rest/task/" + task.getId() + "/submit-form", "{}");
	}

	private HttpResponse<String> get(String person, String key, String form) {
		return login(person).get("/api/tasks/" + task(key).getId() + "/" + form);
	}

	private Task task(String key) {
		return this.tasks.createTaskQuery().processDefinitionKey("talk").taskDefinitionKey(key).singleResult();
	}

	private String export(String person) {
		return login(person).get("/talks/export?format=csv").body();
	}

	private List<String> messages(String key) {
		return this.jdbc.queryForList("SELECT content FROM outbox WHERE message_key LIKE ?", String.class, key);
	}

	private static String encoded(String query) {
		return query.contains("q=") ? "q=" + URLEncoder.encode(query.substring(2), StandardCharsets.UTF_8) : query;
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

}
