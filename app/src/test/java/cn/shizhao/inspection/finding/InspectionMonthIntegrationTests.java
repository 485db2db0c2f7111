package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.Subject;
import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Much at once: inspectors enter together, and a month of all kinds is counted.
 */
@SampleTest
class InspectionMonthIntegrationTests {

	private static final int SESSIONS = 8;

	/** Each in two windows, which get in each other's way. */
	private static final int INSPECTORS = 4;

	private static final int EACH = 25;

	private static final int MONTH = 80;

	private static final List<String> CIRCUMSTANCES = List.of("MINOR", "MINOR", "ORDINARY", "MINOR", "SEVERE");

	private static final LocalDate TODAY = LocalDate.now();

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private FindingMapper findings;

	@Autowired
	private FactBook facts;

	@Autowired
	private Roster roster;

	private Inspections inspections;

	private String judge;

	@BeforeEach
	void inspectorsGoRound() {
		this.inspections = new Inspections(this.application, this.port);
		this.judge = this.inspections.bystander(Role.DISCIPLINE);
	}

	@Test
	void eightSessionsEnterTwoHundredFindingsAndNoneIsLostOrCountedWrongly() throws Exception {
		ConcurrentLinkedQueue<JsonNode> recorded = new ConcurrentLinkedQueue<>();
		List<String> people = this.inspections.inspectors();
		CyclicBarrier together = new CyclicBarrier(SESSIONS);
		ExecutorService inspectors = Executors.newFixedThreadPool(SESSIONS);
		try {
			List<Future<?>> done = new ArrayList<>();
			for (int session = 0; session < SESSIONS; session++) {
				int window = session;
				WebClient client = new WebClient(this.port);
				client.login(people.get(session % INSPECTORS), "shizhao2026");
				done.add(inspectors.submit(() -> {
					together.await();
					for (int i = 0; i < EACH; i++) {
						Map<String, Object> entry = Inspections.entry("CZ00" + (60 + i % 5), 1 + i % 2, "MINOR", TODAY);
						// the same words would be the same entry, sent twice
						entry.put("facts", "第%d个窗口的第%d条，两人在场。".formatted(window, i));
						recorded.add(Inspections.record(client, entry));
					}
					return null;
				}));
			}
			for (Future<?> one : done) {
				one.get();
			}
		}
		finally {
			inspectors.shutdownNow();
		}
		assertThat(recorded).hasSize(SESSIONS * EACH);
		assertThat(recorded.stream().map((one) -> Integer.parseInt(one.get("id").asText().substring(5))))
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, SESSIONS * EACH).boxed().toList());
		Map<String, Integer> counts = new HashMap<>();
		this.findings.between(TODAY, TODAY).stream().sorted(Comparator.comparing(Finding::id)).forEach((finding) -> {
			int times = counts.merge(finding.subjectId() + "/" + finding.clauseNumber(), 1, Integer::sum);
			assertThat(finding.repeats()).as(finding.id()).isEqualTo(times);
			assertThat(finding.grade()).as(finding.id())
				.isEqualTo(
						(finding.clauseNumber() == 9) ? Grade.SEVERE : (times >= 3) ? Grade.ORDINARY : Grade.REMINDER);
		});
		assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(SESSIONS * EACH);
	}

	@Test
	void aMonthOfAllKindsCountsExactlyWhatCounts() {
		List<String> people = this.roster.members()
			.stream()
			.map(Member::id)
			.filter((id) -> !id.equals(Inspections.INSPECTOR) && !id.equals(Inspections.COMPANION)
					&& !id.equals(this.judge))
			.toList();
		YearMonth month = YearMonth.from(TODAY).minusMonths(1);
		Period quarter = Period.of(month.atDay(1));
		Map<String, Map<Indicator, Integer>> expected = new HashMap<>();
		for (int i = 0; i < MONTH; i++) {
			String person = people.get(i % 30);
			LocalDate day = month.atDay(5 + i % 20);
			String id = this.inspections.find(person, 1 + i % 10, CIRCUMSTANCES.get(i % 5), day);
			if (handle(id, person, i)) {
				count(expected.computeIfAbsent(person, (any) -> new HashMap<>()), id);
			}
		}
		int version = this.facts.freeze(quarter, "系统");
		for (Facts member : this.facts.facts(quarter, version, Subject.MEMBER)) {
			Map<Indicator, Integer> wanted = expected.getOrDefault(member.id(), Map.of());
			List.of(Indicator.FINDINGS, Indicator.ORDINARY_FINDINGS, Indicator.SERIOUS_FINDINGS, Indicator.OVERDUE)
				.forEach(
						(indicator) -> assertThat(member.values().get(indicator)).as("%s of %s", indicator, member.id())
							.isEqualByComparingTo(String.valueOf(wanted.getOrDefault(indicator, 0))));
		}
		int all = expected.values().stream().mapToInt((counts) -> counts.get(Indicator.FINDINGS)).sum();
		assertBulletinAndReviewSay(month, quarter, all);
	}

	/** One in eight is still being appealed. */
	private void assertBulletinAndReviewSay(YearMonth month, Period quarter, int counted) {
		this.application.getBean(RuntimeService.class)
			.startProcessInstanceByKey("monthly-bulletin", month.toString(), Map.of("month", month.toString()));
		WebClient office = this.inspections.as(Inspections.COMPANION);
		assertThat(office.get("/bulletins/" + month).body()).contains("本月共发现问题" + counted + "起",
				"另有" + MONTH / 8 + "起正在申诉");
		assertThat(office.get("/reviews/" + quarter).body())
			.contains("<strong class=\"figure\">" + counted + "</strong>", "另有 " + MONTH / 8 + " 个正在申诉");
	}

	/**
	 * Each kind of end in turn.
	 * @return whether the finding counts
	 */
	private boolean handle(String id, String person, int i) {
		switch (i % 8) {
			case 0, 1 -> {
				this.inspections.rectify(person, id);
				this.inspections.accept(id, true);
			}
			case 2 -> {
				this.inspections.rectify(person, id);
				this.inspections.accept(id, false);
			}
			case 3 -> {
				this.inspections.appeal(person, id);
				this.inspections.hear(this.judge, id, true);
				return false;
			}
			case 4 -> {
				this.inspections.appeal(person, id);
				this.inspections.hear(this.judge, id, false);
			}
			case 5 -> this.inspections.fire(id, "timer_escalateRectification");
			case 6 -> {
				this.inspections.as(Inspections.INSPECTOR)
					.form("/findings/" + id + "/withdraw", Map.of("reason", "记错"));
				return false;
			}
			default -> {
				this.inspections.appeal(person, id);
				return false;
			}
		}
		return true;
	}

	private void count(Map<Indicator, Integer> counts, String id) {
		Finding finding = this.findings.find(id).orElseThrow();
		counts.merge(Indicator.FINDINGS, 1, Integer::sum);
		if (finding.grade() == Grade.ORDINARY) {
			counts.merge(Indicator.ORDINARY_FINDINGS, 1, Integer::sum);
		}
		if (finding.grade() == Grade.SEVERE) {
			counts.merge(Indicator.SERIOUS_FINDINGS, 1, Integer::sum);
		}
		if (finding.overdueOn() != null) {
			counts.merge(Indicator.OVERDUE, 1, Integer::sum);
		}
	}

}
