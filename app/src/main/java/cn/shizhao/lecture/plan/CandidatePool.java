package cn.shizhao.lecture.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import cn.shizhao.lecture.session.Lectures.Scheduled;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.rules.LectureBook.Turn;
import cn.shizhao.rules.LectureIndicator;
import cn.shizhao.rules.LectureMonth;
import cn.shizhao.rules.LectureMonth.Candidate;

/**
 * Everyone who may lecture, with what is known of them in the month of the lecture.
 */
final class CandidatePool {

	/** How far back lectures and articles count, in months before the lecture. */
	static final int MONTHS_BACK = 24;

	private static final String FULL_MEMBER = "正式党员";

	private final Map<String, Member> people;

	private final Set<String> onDuty;

	private final List<Proposal> proposals;

	private final List<Scheduled> lectures;

	private final Map<Integer, List<String>> chosenAuthors;

	/**
	 * A pool.
	 * @param people everyone in question by staff number: those in service, and those
	 * proposed who left
	 * @param onDuty staff numbers of those in service
	 * @param proposals of the branches
	 * @param lectures held or scheduled
	 * @param chosenAuthors who wrote the articles chosen for the booklet of a year
	 */
	CandidatePool(Map<String, Member> people, Set<String> onDuty, List<Proposal> proposals, List<Scheduled> lectures,
			Map<Integer, List<String>> chosenAuthors) {
		this.people = people;
		this.onDuty = onDuty;
		this.proposals = proposals;
		this.lectures = lectures;
		this.chosenAuthors = chosenAuthors;
	}

	/**
	 * Those whom the branches proposed.
	 */
	LectureMonth proposed(YearMonth month, Turn turn) {
		return month(month, turn, (member) -> isProposed(member.id()));
	}

	/**
	 * Those whom the branches proposed, and all full members in service besides.
	 */
	LectureMonth everyone(YearMonth month, Turn turn) {
		return month(month, turn,
				(member) -> isProposed(member.id()) || (isFull(member) && this.onDuty.contains(member.id())));
	}

	/**
	 * One person only.
	 */
	LectureMonth only(String person, YearMonth month, Turn turn) {
		return month(month, turn, (member) -> member.id().equals(person));
	}

	private LectureMonth month(YearMonth month, Turn turn, Predicate<Member> wanted) {
		List<String> authors = IntStream
			.rangeClosed(month.minusMonths(MONTHS_BACK).getYear(), month.minusMonths(1).getYear())
			.boxed()
			.flatMap((year) -> this.chosenAuthors.getOrDefault(year, List.of()).stream())
			.toList();
		return new LectureMonth(month.getMonthValue(),
				this.people.values()
					.stream()
					.filter(wanted)
					.sorted(Comparator.comparing(Member::id))
					.map((member) -> candidate(member, month, turn, authors))
					.toList());
	}

	private Candidate candidate(Member member, YearMonth month, Turn turn, List<String> authors) {
		Map<LectureIndicator, BigDecimal> values = new EnumMap<>(LectureIndicator.class);
		values.put(LectureIndicator.LECTURES, count(before(month, (one) -> member.id().equals(one.lecturer()))));
		values.put(LectureIndicator.MONTHS_SINCE, monthsSince(member, month));
		values.put(LectureIndicator.BRANCH_LECTURES,
				count(before(month, (one) -> Objects.equals(one.branch(), member.branchCode()))));
		Optional.ofNullable(member.joinedOn())
			.ifPresent((joined) -> values.put(LectureIndicator.PARTY_YEARS,
					count(Math.max(0, ChronoUnit.YEARS.between(joined, month.atDay(1))))));
		values.put(LectureIndicator.ARTICLES, count(authors.stream().filter(member.id()::equals).count()));
		values.put(LectureIndicator.ON_DUTY, flag(this.onDuty.contains(member.id())));
		values.put(LectureIndicator.FULL_MEMBER, flag(isFull(member)));
		values.put(LectureIndicator.THEME_PROPOSED, flag(proposes(member, (one) -> one.theme() == turn.theme())));
		values.put(LectureIndicator.MODULE_PROPOSED, flag(proposes(member, (one) -> one.module() == turn.module())));
		return new Candidate(member.id(), member.name(), member.branchCode(), values);
	}

	private long before(YearMonth month, Predicate<Scheduled> whose) {
		return this.lectures.stream()
			.filter(whose)
			.filter((one) -> one.month().isBefore(month) && !one.month().isBefore(month.minusMonths(MONTHS_BACK)))
			.count();
	}

	private BigDecimal monthsSince(Member member, YearMonth month) {
		return this.lectures.stream()
			.filter((one) -> member.id().equals(one.lecturer()) && one.month().isBefore(month))
			.map((one) -> one.month().until(month, ChronoUnit.MONTHS))
			.min(Comparator.naturalOrder())
			.map((months) -> count(months).min(LectureIndicator.NEVER))
			.orElse(LectureIndicator.NEVER);
	}

	boolean isProposed(String person) {
		return this.proposals.stream().anyMatch((one) -> one.lecturerId().equals(person));
	}

	private boolean proposes(Member member, Predicate<Proposal> what) {
		return this.proposals.stream().filter((one) -> one.lecturerId().equals(member.id())).anyMatch(what);
	}

	/**
	 * The proposal of a lecturer that fits a month best.
	 */
	Optional<Proposal> proposal(String lecturer, Turn turn) {
		return this.proposals.stream()
			.filter((one) -> one.lecturerId().equals(lecturer))
			.min(Comparator.comparing((Proposal one) -> one.theme() != turn.theme())
				.thenComparing((one) -> one.module() != turn.module()));
	}

	private static boolean isFull(Member member) {
		return FULL_MEMBER.equals(member.politicalStatus());
	}

	private static BigDecimal count(long number) {
		return BigDecimal.valueOf(number);
	}

	private static BigDecimal flag(boolean yes) {
		return yes ? BigDecimal.ONE : BigDecimal.ZERO;
	}

}
