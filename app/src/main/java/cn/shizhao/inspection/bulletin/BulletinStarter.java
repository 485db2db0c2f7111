package cn.shizhao.inspection.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.inspection.bulletin.BulletinEvent.Kind;
import cn.shizhao.platform.casework.DraftKey;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.engine.Processes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins the bulletins: one for every month, another when a published one was wrong.
 */
@Service
@Transactional
class BulletinStarter {

	static final String PROCESS = "monthly-bulletin";

	static final int EDIT_DAYS = 2;

	static final int LONGEST_REASON = 500;

	static final Start NO_START = new Start("", "");

	private static final int MONTHS_BACK = 12;

	private static final String SYSTEM = "系统";

	private final BulletinMapper mapper;

	private final Drafting drafting;

	private final BulletinMessages messages;

	private final Drafts drafts;

	private final Processes processes;

	private final WorkingCalendar calendar;

	private final Deadlines deadlines;

	private final Clock clock;

	BulletinStarter(BulletinMapper mapper, Drafting drafting, BulletinMessages messages, Drafts drafts,
			Processes processes, WorkingCalendar calendar, Deadlines deadlines, Clock clock) {
		this.mapper = mapper;
		this.drafting = drafting;
		this.messages = messages;
		this.drafts = drafts;
		this.processes = processes;
		this.calendar = calendar;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * The day a month's bulletin is due to begin.
	 * @param month which
	 * @return its last working day
	 */
	LocalDate closesOn(YearMonth month) {
		return this.calendar.plusWorkingDays(month.plusMonths(1).atDay(1), -1);
	}

	/**
	 * The months that have none yet.
	 * @return of the last year, newest first
	 */
	@Transactional(readOnly = true)
	List<YearMonth> startable() {
		List<Bulletin> all = this.mapper.all();
		return Stream.iterate(YearMonth.now(this.clock), (month) -> month.minusMonths(1))
			.limit(MONTHS_BACK)
			.filter((month) -> mayBegin(month, all))
			.toList();
	}

	private boolean mayBegin(YearMonth month, List<Bulletin> all) {
		return all.stream().noneMatch((one) -> one.month().equals(month))
				&& !LocalDate.now(this.clock).isBefore(closesOn(month));
	}

	/**
	 * The published bulletins that may be corrected.
	 * @return the newest of each month, newest first, without those being corrected
	 */
	@Transactional(readOnly = true)
	List<Bulletin> correctable() {
		List<Bulletin> all = this.mapper.all();
		List<String> replaced = all.stream().map(Bulletin::replaces).filter(Objects::nonNull).toList();
		return all.stream().filter((one) -> one.published() && !replaced.contains(one.id())).toList();
	}

	/**
	 * Starts the process of a month, unless the office did so by hand.
	 * @param month which
	 */
	void begin(YearMonth month) {
		if (this.mapper.all().stream().noneMatch((one) -> one.month().equals(month))) {
			this.processes.start(PROCESS, month.toString(), Map.of("month", month.toString()));
		}
	}

	/**
	 * Drafts the bulletin of a process that begins.
	 * @param month for the first issue, else null
	 * @param replaces the bulletin that is corrected, else null
	 * @param starter staff number, null when the calendar began
	 * @return which one, and until when it is edited
	 * @throws IllegalArgumentException with a Chinese message when it cannot begin
	 */
	Started draft(@Nullable String month, @Nullable String replaces, @Nullable String starter) {
		String by = Objects.requireNonNullElse(starter, SYSTEM);
		Bulletin begun = (replaces != null) ? correct(replaces, by) : first(Months.parse(month));
		Draft draft = this.drafting.of(begun.month());
		this.mapper.insert(begun.id(), begun.coveredMonth(), begun.issue(), begun.replaces(), begun.correction(),
				begun.draftedAt());
		draft.blocks().forEach((block, text) -> this.mapper.insertBlock(begun.id(), block, text));
		keepEdited(begun);
		insertCounts(begun.id(), draft.counts());
		this.mapper.note(begun.id(), Kind.DRAFTED, begun.correction(), by, begun.draftedAt());
		this.drafts.take(draftOf(by), NO_START);
		Deadline deadline = this.deadlines.inWorkingDays(EDIT_DAYS);
		this.messages.drafted(begun, deadline);
		return new Started(begun.id(), deadline);
	}

	/** What the office wrote itself in the one that is corrected stays. */
	private void keepEdited(Bulletin begun) {
		if (begun.replaces() != null) {
			this.mapper.blocks(begun.replaces())
				.stream()
				.filter((written) -> !written.words().equals(written.drafted()))
				.forEach((written) -> this.mapper.write(begun.id(), written.block(), written.words()));
		}
	}

	private void insertCounts(String id, List<Count> counts) {
		for (int i = 0; i < counts.size(); i++) {
			this.mapper.insertCount(id, i, counts.get(i));
		}
	}

	private Bulletin first(YearMonth month) {
		if (!mayBegin(month, this.mapper.all())) {
			throw new IllegalArgumentException(Months.label(month) + "的督查通报不能开始：这个月还没有到最后一个工作日，或已经开始过；请在“通报”页面核对");
		}
		return begun(month.toString(), month, 1, null, "");
	}

	private Bulletin correct(String replaces, String by) {
		Bulletin wrong = correctable().stream()
			.filter((one) -> one.id().equals(replaces))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("通报 " + replaces + " 不能更正：还没有印发，或已有更正的通报；请在“通报”页面核对"));
		String correction = Reasons.check(this.drafts.submitted(draftOf(by), NO_START).correction(), LONGEST_REASON,
				"更正说明");
		int issue = wrong.issue() + 1;
		return begun(wrong.coveredMonth() + "-" + issue, wrong.month(), issue, wrong.id(), correction);
	}

	private Bulletin begun(String id, YearMonth month, int issue, @Nullable String replaces, String correction) {
		return new Bulletin(id, month.toString(), issue, BulletinState.DRAFTED, replaces, correction,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS), null, null, null, null, null, null);
	}

	/**
	 * Under which name someone's start form keeps its draft.
	 */
	static DraftKey draftOf(String actor) {
		return new DraftKey("bulletin-start", actor);
	}

	/**
	 * What someone prepares in the start form.
	 *
	 * @param choice of the form
	 * @param correction why a published one is corrected
	 */
	record Start(String choice, String correction) {
	}

	/**
	 * A bulletin whose process begins.
	 *
	 * @param bulletin its id
	 * @param deadline of editing it
	 */
	record Started(String bulletin, Deadline deadline) {
	}

}
