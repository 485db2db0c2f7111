package cn.shizhao.inspection.finding;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Role;
import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Findings of the sample bureau from the entry to their end, over HTTP as inspectors, the
 * people found, the discipline group and onlookers.
 */
@SampleTest
class FindingIntegrationTests {

	private static final String PERSON = "CZ0036";

	private static final String OTHER = "CZ0050";

	private static final String HEAD = "CZ0030";

	private static final String SECTION = "K02";

	private static final LocalDate TODAY = LocalDate.now();

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private FindingMapper findings;

	@Autowired
	private JdbcTemplate jdbc;

	private Inspections inspections;

	/** A member of the discipline group who inspected nothing. */
	private String judge;

	/** A member of the office who inspected nothing. */
	private String clerk;

	@BeforeEach
	void inspectorsGoRound() {
		this.inspections = new Inspections(this.application, this.port);
		this.judge = this.inspections.bystander(Role.DISCIPLINE);
		this.clerk = this.inspections.bystander(Role.ORGAN_OFFICE);
	}

	@Test
	void whatIsFoundIsToldAtOnceAndPutRight() {
		String finding = this.inspections.find(PERSON, 2, "MINOR", TODAY);
		assertThat(this.inspections.messages("finding-self/" + finding)).containsExactly(PERSON);
		assertThat(this.inspections.messages("finding-others/" + finding)).as("a reminder is between the two")
			.isEmpty();
		assertThat(this.inspections.as(PERSON).get("/").body()).contains("说明整改或申诉", Findings.number(finding));
		assertThat(this.inspections.as(this.clerk).get("/").body()).as("the office only stands in")
			.doesNotContain(Findings.number(finding));
		this.inspections.fire(finding, "timer_remindRectification");
		assertThat(this.inspections.messages("finding-remind/" + finding)).containsExactly(PERSON);
		this.inspections.rectify(PERSON, finding);
		assertThat(this.inspections.messages("finding-submitted/" + finding))
			.containsExactlyInAnyOrder(Inspections.INSPECTOR, Inspections.COMPANION);
		this.inspections.accept(finding, false);
		assertThat(state(finding)).isEqualTo(FindingState.OPEN);
		this.inspections.rectify(PERSON, finding);
		this.inspections.accept(finding, true);
		assertThat(state(finding)).isEqualTo(FindingState.RECTIFIED);
		assertThat(this.inspections.as(PERSON).get("/findings/" + finding).body()).contains("说明整改情况", "退回整改", "验收通过",
				"当时在楼下取件。");
		assertThat(running(finding)).isZero();
	}

	@Test
	void aThirdTimeInNinetyDaysIsGraver() {
		this.inspections.find(PERSON, 2, "MINOR", TODAY.minusDays(20));
		this.inspections.find(PERSON, 3, "MINOR", TODAY.minusDays(10));
		this.inspections.find(PERSON, 2, "MINOR", TODAY.minusDays(9));
		JsonNode third = Inspections.record(this.inspections.as(Inspections.INSPECTOR),
				Inspections.entry(PERSON, 2, "MINOR", TODAY));
		assertThat(third.get("repeats").asInt()).isEqualTo(3);
		assertThat(third.get("grade").asText()).isEqualTo("一般");
		assertThat(third.get("talk").asBoolean()).isTrue();
		assertThat(this.inspections.messages("finding-others/" + third.get("id").asText())).isNotEmpty()
			.doesNotContain(PERSON);
	}

	@Test
	void theSameEntrySentTwiceIsRecordedOnce() {
		Map<String, Object> entry = Inspections.entry(PERSON, 2, "MINOR", TODAY);
		String first = Inspections.record(this.inspections.as(Inspections.INSPECTOR), entry).get("id").asText();
		String second = Inspections.record(this.inspections.as(Inspections.INSPECTOR), entry).get("id").asText();
		assertThat(second).isEqualTo(first);
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM finding", Integer.class)).isOne();
	}

	@Test
	void aWrongEntryIsRefusedWithWhatToDoAndNothingIsLost() {
		Map<String, Object> entry = Inspections.entry(PERSON, 2, "MINOR", TODAY);
		entry.put("leaveChecked", false);
		assertRefused(entry, "第2条要先核对请假");
		entry.put("leaveChecked", true);
		entry.put("companion", Inspections.INSPECTOR);
		assertRefused(entry, "两名检查人不能是同一个人");
		entry.put("companion", Inspections.COMPANION);
		entry.put("subject", "CZ9999");
		assertRefused(entry, "从列表里选择当事人");
		entry.put("subject", Inspections.INSPECTOR);
		assertRefused(entry, "检查人不能是被检查的人");
		entry.put("subject", PERSON);
		entry.put("happenedOn", TODAY.plusDays(1).toString());
		assertRefused(entry, "日期应在今天");
		assertThat(this.jdbc.queryForObject("SELECT COUNT(*) FROM finding", Integer.class)).isZero();
	}

	private void assertRefused(Map<String, Object> entry, String why) {
		entry.putIfAbsent("id", "forged");
		HttpResponse<String> answer = this.inspections.as(Inspections.INSPECTOR)
			.post("/api/findings", Inspections.json(entry));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains(why);
	}

	@Test
	void anAppealIsHeardBySomeoneElseAndEndsTheFinding() {
		String finding = this.inspections.find(PERSON, 4, "SEVERE", TODAY);
		this.inspections.appeal(PERSON, finding);
		assertThat(state(finding).counts()).isFalse();
		assertThat(this.inspections.messages("finding-others/" + finding)).as("the leader in charge and no other")
			.filteredOn((person) -> person.matches("CZ000[1-7]"))
			.hasSize(1);
		assertThatThrownBy(() -> this.inspections.hear(Inspections.INSPECTOR, finding, false))
			.hasMessageContaining("检查人和当事人以外的人审理");
		this.inspections.hear(this.judge, finding, true);
		assertThat(state(finding)).isEqualTo(FindingState.ANNULLED);
		assertThat(running(finding)).isZero();
		assertThat(this.inspections.messages("finding-annulled/" + finding)).contains(PERSON)
			.containsAll(this.inspections.messages("finding-others/" + finding));
	}

	@Test
	void anAppealTurnedDownCountsAndCannotBeRepeated() {
		String finding = this.inspections.find(PERSON, 4, "ORDINARY", TODAY);
		this.inspections.appeal(PERSON, finding);
		this.inspections.fire(finding, "timer_escalateAppeal");
		assertThat(this.inspections.messages("finding-appeal-late/" + finding)).isNotEmpty();
		this.inspections.hear(this.judge, finding, false);
		assertThat(state(finding)).isEqualTo(FindingState.OPEN);
		assertThatThrownBy(() -> this.inspections.pass(PERSON, finding, "userTask_rectifyFinding",
				"finding-rectification", Map.of("way", "APPEAL", "reason", "当时在局里开会，有签到记录。")))
			.hasMessageContaining("不能再次申诉");
	}

	@Test
	void moreTimeIsGivenByAnInspector() {
		String finding = this.inspections.find(PERSON, 4, "ORDINARY", TODAY);
		LocalDate due = this.findings.find(finding).orElseThrow().dueOn();
		assertThatThrownBy(() -> this.inspections.pass(PERSON, finding, "userTask_rectifyFinding",
				"finding-rectification", Map.of("way", "EXTENSION", "reason", "出差在外", "until", due.toString())))
			.hasMessageContaining("延期应在");
		this.inspections.pass(PERSON, finding, "userTask_rectifyFinding", "finding-rectification",
				Map.of("way", "EXTENSION", "reason", "出差在外", "until", due.plusDays(7).toString()));
		this.inspections.pass(Inspections.INSPECTOR, finding, "userTask_decideExtension", "finding-extension",
				Map.of("yes", true, "words", "", "until", due.plusDays(4).toString()));
		assertThat(this.findings.find(finding).orElseThrow().dueOn()).isEqualTo(due.plusDays(4));
		assertThat(this.inspections.task(finding, "userTask_rectifyFinding").getDueDate())
			.isAfter(java.sql.Date.valueOf(due.plusDays(3)));
	}

	@Test
	void whatIsLateIsNotedOnceAndToldToEveryoneConcerned() {
		String finding = this.inspections.find(PERSON, 4, "MINOR", TODAY);
		this.inspections.fire(finding, "timer_escalateRectification");
		assertThat(this.findings.find(finding).orElseThrow().overdueOn()).isEqualTo(TODAY);
		assertThat(this.inspections.messages("finding-overdue/" + finding)).containsExactly(PERSON);
		assertThat(this.inspections.messages("finding-overdue-others/" + finding)).contains(Inspections.COMPANION);
		HttpResponse<String> answer = this.inspections.as(Inspections.INSPECTOR)
			.form("/findings/" + finding + "/withdraw", Map.of("reason", "记错"));
		assertThat(answer.body()).contains("不能再撤回");
	}

	@Test
	void aSectionIsPutRightByItsHeadAndSeenByNobodyElse() {
		String finding = this.inspections.find(SECTION, 3, "ORDINARY", TODAY);
		assertThat(this.inspections.messages("finding-self/" + finding)).contains(HEAD);
		this.inspections.rectify(HEAD, finding);
		assertThat(this.inspections.as(OTHER).get("/findings/" + finding).statusCode()).isEqualTo(404);
		assertThat(this.inspections.as(OTHER).get("/findings").body()).doesNotContain(finding);
		assertThat(this.inspections.as(HEAD).get("/findings").body()).contains("督〔");
		assertThat(this.inspections.as(OTHER).get("/findings/round").statusCode()).isEqualTo(403);
	}

	@Test
	void aWrongPersonIsClearedAndTheRightOneFound() {
		String wrong = this.inspections.find(PERSON, 2, "MINOR", TODAY);
		HttpResponse<String> answer = this.inspections.as(Inspections.INSPECTOR)
			.form("/findings/" + wrong + "/replace", Map.of("subject", OTHER, "reason", "同名，记错了人"));
		String right = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
		assertThat(state(wrong)).isEqualTo(FindingState.WITHDRAWN);
		assertThat(running(wrong)).isZero();
		assertThat(this.inspections.messages("finding-cleared/" + wrong)).containsExactly(PERSON);
		assertThat(this.findings.find(right).orElseThrow().subjectId()).isEqualTo(OTHER);
		assertThat(this.inspections.messages("finding-self/" + right)).containsExactly(OTHER);
		assertThat(this.inspections.task(right, "userTask_rectifyFinding")).isNotNull();
		assertThat(this.inspections.as(Inspections.INSPECTOR).get("/findings/" + right).body()).contains("更正自");
	}

	@Test
	void whatWasFoundOfSomeoneWhoLeftIsForTheOffice() {
		String finding = this.inspections.find(PERSON, 2, "MINOR", TODAY);
		this.jdbc.update("UPDATE person SET active = FALSE WHERE id = ?", PERSON);
		try {
			this.inspections.fire(finding, "timer_remindRectification");
			assertThat(this.inspections.messages("finding-remind/" + finding)).contains(Inspections.COMPANION)
				.doesNotContain(PERSON);
			this.inspections.rectify(this.clerk, finding);
			assertThat(state(finding)).isEqualTo(FindingState.SUBMITTED);
			assertThat(Inspections
				.record(this.inspections.as(Inspections.INSPECTOR), Inspections.entry(PERSON, 9, "SEVERE", TODAY))
				.get("talk")
				.asBoolean()).isTrue();
			assertThat(
					this.jdbc.queryForObject("SELECT COUNT(*) FROM talk WHERE trigger_kind = 'SIGNS'", Integer.class))
				.isZero();
		}
		finally {
			this.jdbc.update("UPDATE person SET active = TRUE WHERE id = ?", PERSON);
		}
	}

	@Test
	void whatIsGraveLeadsToATalkOnce() {
		Map<String, Object> entry = Inspections.entry(PERSON, 9, "SEVERE", TODAY);
		String finding = Inspections.record(this.inspections.as(Inspections.INSPECTOR), entry).get("id").asText();
		Inspections.record(this.inspections.as(Inspections.INSPECTOR), entry);
		assertThat(this.jdbc.queryForList("SELECT source FROM talk WHERE person_id = ?", String.class, PERSON))
			.containsExactly(Findings.number(finding));
	}

	@Test
	void whoeverInspectedTakesBackAndNobodyElse() {
		String finding = this.inspections.find(PERSON, 2, "MINOR", TODAY);
		assertThat(this.inspections.as(this.judge)
			.form("/findings/" + finding + "/withdraw", Map.of("reason", "x"))
			.statusCode()).isEqualTo(403);
		this.inspections.as(Inspections.INSPECTOR).form("/findings/" + finding + "/withdraw", Map.of("reason", "没有看清"));
		assertThat(state(finding)).isEqualTo(FindingState.WITHDRAWN);
		assertThat(this.inspections.messages("finding-cleared/" + finding)).containsExactly(PERSON);
	}

	@Test
	void urgingGoesOutOnceADay() {
		String finding = this.inspections.find(PERSON, 2, "MINOR", TODAY);
		String urge = "/findings/" + finding + "/urge";
		assertThat(this.inspections.as(Inspections.COMPANION).form(urge, Map.of()).statusCode()).isEqualTo(302);
		assertThat(this.inspections.as(Inspections.COMPANION).form(urge, Map.of()).body()).contains("今天已经催办过");
		assertThat(this.inspections.as(PERSON).form(urge, Map.of()).statusCode()).isEqualTo(403);
	}

	@Test
	void evidenceIsDrawnAnewOrRefusedAndShownToWhomItConcerns() {
		var inspector = this.inspections.as(Inspections.INSPECTOR);
		assertThat(inspector.upload("/api/findings/entry/evidence", "file", Map.of("x.exe", "MZ".getBytes())).body())
			.contains("不是 JPG 或 PNG");
		byte[] pdf = "%PDF-1.4 evidence".getBytes();
		assertThat(inspector.upload("/api/findings/entry/evidence", "file", Map.of("x.pdf", pdf)).body())
			.contains("true");
		String finding = this.inspections.find(PERSON, 2, "MINOR", TODAY);
		String path = "/findings/" + finding + "/evidence";
		assertThat(this.inspections.as(PERSON).get(path).headers().firstValue("Content-Type"))
			.hasValue("application/pdf");
		assertThat(this.inspections.as(OTHER).get(path).statusCode()).isEqualTo(404);
		String next = this.inspections.find(OTHER, 2, "MINOR", TODAY);
		assertThat(inspector.get("/findings/" + next + "/evidence").statusCode()).as("belongs to the one before")
			.isEqualTo(404);
	}

	@Test
	void nobodyDecidesOnWhatTheySentThemselves() {
		String finding = this.inspections.find(this.judge, 4, "ORDINARY", TODAY);
		this.inspections.rectify(this.judge, finding);
		assertThatThrownBy(() -> this.inspections.pass(this.judge, finding, "userTask_acceptRectification",
				"finding-acceptance", Map.of("yes", true, "words", "")))
			.hasMessageContaining("谁也不能决定自己的事项");
		String other = this.inspections.find(PERSON, 4, "ORDINARY", TODAY);
		assertThatThrownBy(() -> this.inspections.rectify(Inspections.COMPANION, other))
			.hasMessageContaining("检查人不能代当事人办理");
	}

	@Test
	void aTalkIsCalledOffWithTheFindingThatAskedForIt() {
		String finding = this.inspections.find(PERSON, 9, "SEVERE", TODAY);
		this.inspections.as(Inspections.INSPECTOR).form("/findings/" + finding + "/withdraw", Map.of("reason", "记错了人"));
		assertThat(this.jdbc.queryForList("SELECT state FROM talk WHERE source = ?", String.class,
				Findings.number(finding)))
			.containsExactly("CANCELLED");
	}

	@Test
	void anEntryRecordedInAnotherWindowIsNotLostInSilence() {
		Map<String, Object> entry = Inspections.entry(PERSON, 2, "MINOR", TODAY);
		Inspections.record(this.inspections.as(Inspections.INSPECTOR), entry);
		entry.put("subject", OTHER);
		assertThat(this.inspections.as(Inspections.INSPECTOR).post("/api/findings", Inspections.json(entry)).body())
			.contains("已在另一个窗口登记为");
		assertThat(this.inspections.as(Inspections.INSPECTOR)
			.json("PUT", "/api/findings/entry", Inspections.json(entry))
			.body()).contains("已在另一个窗口登记为");
	}

	@Test
	void anEntryHasTheIdItWasGivenAndTwoWindowsDoNotOverwriteEachOther() {
		WebClient inspector = this.inspections.as(Inspections.INSPECTOR);
		JsonNode form = Inspections.read(inspector.get("/api/findings/entry").body());
		String others = Inspections.read(this.inspections.as(Inspections.COMPANION).get("/api/findings/entry").body())
			.get("entry")
			.get("id")
			.asText();
		Map<String, Object> entry = Inspections.entry(PERSON, 2, "MINOR", TODAY);
		entry.put("revision", form.get("revision").asInt());
		entry.put("id", others);
		assertThat(inspector.post("/api/findings", Inspections.json(entry)).body()).contains("编号不是系统给您的");
		JsonNode saved = Inspections.read(inspector.json("PUT", "/api/findings/entry", Inspections.json(entry)).body());
		assertThat(saved.get("id")).isEqualTo(form.get("entry").get("id"));
		entry.put("id", saved.get("id").asText());
		entry.put("facts", "另一个窗口写的");
		HttpResponse<String> behind = inspector.post("/api/findings", Inspections.json(entry));
		assertThat(behind.statusCode()).isEqualTo(409);
		assertThat(behind.body()).contains("请选择用哪一份", "\"revision\":" + saved.get("revision").asInt());
		entry.put("revision", saved.get("revision").asInt());
		assertThat(Inspections.record(inspector, entry).get("number").asText()).isNotEmpty();
	}

	private FindingState state(String finding) {
		return this.findings.find(finding).orElseThrow().state();
	}

	private long running(String finding) {
		return this.application.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(finding)
			.count();
	}

}
