package cn.shizhao.lecture.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.shizhao.lecture.session.Lectures.Scheduled;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.LectureBook.Turn;
import cn.shizhao.rules.LectureIndicator;
import cn.shizhao.rules.LectureMonth;
import cn.shizhao.rules.LectureMonth.Candidate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is known of candidates in the month of a lecture.
 */
class CandidatePoolTests {

	private static final YearMonth MARCH = YearMonth.of(2027, 3);

	private static final Turn TURN = new Turn(3, LectureBook.Module.FINANCE, LectureBook.Theme.DEVOTION, "", 4);

	@Test
	void lecturesOfTheTwentyFourMonthsBeforeCount() {
		CandidatePool pool = pool(List.of(proposal("A", "预算", LectureBook.Theme.DEVOTION)),
				lecture("2025-02", "A", "B01"), lecture("2025-03", "A", "B01"), lecture("2027-02", "A", "B01"),
				lecture("2027-03", "A", "B01"), lecture("2027-04", "A", "B01"), lecture("2026-05", "C", "B01"));
		Candidate one = one(pool, "A");
		assertThat(value(one, LectureIndicator.LECTURES)).isEqualTo(2);
		assertThat(value(one, LectureIndicator.MONTHS_SINCE)).isEqualTo(1);
		assertThat(value(one, LectureIndicator.BRANCH_LECTURES)).isEqualTo(3);
	}

	@Test
	void whoNeverLecturedHasWaitedForEver() {
		CandidatePool pool = pool(List.of(proposal("A", "预算", LectureBook.Theme.DEVOTION)),
				lecture("2027-06", "A", "B01"));
		assertThat(value(one(pool, "A"), LectureIndicator.MONTHS_SINCE)).isEqualTo(999);
		assertThat(value(one(pool, "A"), LectureIndicator.LECTURES)).isZero();
	}

	@Test
	void aLectureLongAgoStillTellsHowLong() {
		CandidatePool pool = pool(List.of(proposal("A", "预算", LectureBook.Theme.DEVOTION)),
				lecture("2023-03", "A", "B01"));
		assertThat(value(one(pool, "A"), LectureIndicator.MONTHS_SINCE)).isEqualTo(48);
	}

	@Test
	void partyYearsAreFullOnesInTheMonthOfTheLecture() {
		CandidatePool pool = pool(List.of());
		assertThat(values(pool, "A").get(LectureIndicator.PARTY_YEARS)).hasToString("9");
		assertThat(values(pool, "D")).doesNotContainKey(LectureIndicator.PARTY_YEARS);
	}

	@Test
	void articlesOfTheBookletsOfTheseMonthsCount() {
		CandidatePool pool = pool(List.of());
		assertThat(value(only(pool, "A"), LectureIndicator.ARTICLES)).isEqualTo(2);
		assertThat(value(only(pool, "C"), LectureIndicator.ARTICLES)).isZero();
	}

	@Test
	void whatTheBranchProposedIsComparedWithTheMonth() {
		CandidatePool pool = pool(List.of(proposal("A", "预算", LectureBook.Theme.LOYALTY),
				new Proposal("B01", 2, "A", "家风", LectureBook.Module.BELIEF, LectureBook.Theme.DEVOTION, "")));
		Candidate one = one(pool, "A");
		assertThat(value(one, LectureIndicator.THEME_PROPOSED)).isOne();
		assertThat(value(one, LectureIndicator.MODULE_PROPOSED)).isOne();
		assertThat(pool.proposal("A", TURN)).map(Proposal::topic).contains("家风");
		assertThat(value(only(pool, "C"), LectureIndicator.THEME_PROPOSED)).isZero();
	}

	@Test
	void onlyTheProposedComeFirstAndFullMembersInServiceAfterThem() {
		CandidatePool pool = pool(List.of(proposal("D", "预算", LectureBook.Theme.DEVOTION)));
		assertThat(pool.proposed(MARCH, TURN).candidates()).extracting(Candidate::id).containsExactly("D");
		assertThat(pool.everyone(MARCH, TURN).candidates()).extracting(Candidate::id).containsExactly("A", "C", "D");
		assertThat(value(one(pool, "D"), LectureIndicator.FULL_MEMBER)).isZero();
		assertThat(value(only(pool, "E"), LectureIndicator.ON_DUTY)).isZero();
		assertThat(value(only(pool, "A"), LectureIndicator.ON_DUTY)).isOne();
	}

	private static CandidatePool pool(List<Proposal> proposals, Scheduled... lectures) {
		Map<String, Member> people = new TreeMap<>();
		people.put("A", member("A", "正式党员", LocalDate.of(2017, 3, 2)));
		people.put("C", member("C", "正式党员", LocalDate.of(2010, 7, 1)));
		people.put("D", member("D", "群众", null));
		people.put("E", member("E", "正式党员", LocalDate.of(2010, 7, 1)));
		return new CandidatePool(people, Set.of("A", "C", "D"), proposals, Arrays.asList(lectures),
				Map.of(2025, List.of("A", "E"), 2026, List.of("A"), 2024, List.of("C")));
	}

	private static Member member(String id, String status, LocalDate joined) {
		return new Member(id, "人员" + id, "女", null, status, joined, "K01", "B01", "科员", "10000000000", "城西片");
	}

	private static Proposal proposal(String lecturer, String topic, LectureBook.Theme theme) {
		return new Proposal("B01", 1, lecturer, topic, LectureBook.Module.FINANCE, theme, "");
	}

	private static Scheduled lecture(String month, String lecturer, String branch) {
		YearMonth held = YearMonth.parse(month);
		return new Scheduled(held, held.atDay(8), false, LectureBook.Module.FINANCE, LectureBook.Theme.DEVOTION, "题目",
				lecturer, branch, "");
	}

	private static Candidate one(CandidatePool pool, String id) {
		return only(pool.proposed(MARCH, TURN), id);
	}

	private static Candidate only(CandidatePool pool, String id) {
		return only(pool.only(id, MARCH, TURN), id);
	}

	private static Candidate only(LectureMonth month, String id) {
		return month.candidates().stream().filter((one) -> one.id().equals(id)).findFirst().orElseThrow();
	}

	private static Map<LectureIndicator, BigDecimal> values(CandidatePool pool, String id) {
		return only(pool, id).values();
	}

	private static int value(Candidate candidate, LectureIndicator indicator) {
		return candidate.values().get(indicator).intValueExact();
	}

}
