package cn.shizhao.evaluation.publicity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.index.ValueWords;
import cn.shizhao.evaluation.publicity.ObjectionMapper.Objection;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.evaluation.selection.Outcome;
import cn.shizhao.evaluation.selection.Selections;
import cn.shizhao.evaluation.selection.Selections.Struck;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an approved result to the notice board and from there to the announcement, or
 * back to the selection when an objection was right.
 */
@Service
@Transactional
class Publicities implements Announcements {

	static final int DAYS = 5;

	/** Written into the result, which many see; what was objected stays with the few. */
	private static final String UPHELD = "公示期间有异议，经查属实";

	private final PublicityMapper mapper;

	private final ObjectionMapper objections;

	private final Selections selections;

	private final Evaluations evaluations;

	private final PublicityMessages messages;

	private final ApplicationEventPublisher events;

	private final RosterNames names;

	private final Deadlines deadlines;

	private final Clock clock;

	Publicities(PublicityMapper mapper, ObjectionMapper objections, Selections selections, Evaluations evaluations,
			PublicityMessages messages, ApplicationEventPublisher events, RosterNames names, Deadlines deadlines,
			Clock clock) {
		this.mapper = mapper;
		this.objections = objections;
		this.selections = selections;
		this.evaluations = evaluations;
		this.messages = messages;
		this.events = events;
		this.names = names;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Puts the names on the notice board that were not there before.
	 * @param period whose result was approved
	 * @return when it ends, at once when nobody is new; and when objections are due to be
	 * answered
	 */
	Opened open(Period period) {
		Set<String> shown = this.mapper.namesOfPeriod(period.toString())
			.stream()
			.map(PublicName::key)
			.collect(Collectors.toSet());
		List<PublicName> fresh = winners(period).filter((name) -> !shown.contains(name.key())).toList();
		Deadline end = this.deadlines.inWorkingDays(DAYS);
		Date answered = this.deadlines.inWorkingDays(end.dueOn(), DAYS).dueAt();
		if (fresh.isEmpty()) {
			return new Opened(Date.from(this.clock.instant()), answered);
		}
		insert(period, fresh, LocalDate.now(this.clock), end);
		this.messages.opened(period, fresh.size(), end.dueOn());
		return new Opened(end.dueAt(), answered);
	}

	private Stream<PublicName> winners(Period period) {
		return Selections.awards(period)
			.stream()
			.flatMap((award) -> this.selections.winners(period, award).stream().map((winner) -> name(award, winner)));
	}

	private PublicName name(Award award, Outcome winner) {
		String unit = (award.subject() == Subject.MEMBER) ? this.names.section(winner.section())
				: this.names.branch(winner.branch());
		return new PublicName(award, winner.id(), winner.name(), unit, reason(winner));
	}

	/**
	 * The first thing they were ranked by; what else decided is no matter for the hall.
	 */
	private static String reason(Outcome winner) {
		return "名列第 " + winner.rank()
				+ winner.keys()
					.stream()
					.findFirst()
					.map((key) -> "，" + key.indicator().label() + " " + ValueWords.of(key.indicator(), key.value()))
					.orElse("");
	}

	private void insert(Period period, List<PublicName> names, LocalDate from, Deadline end) {
		int number = this.mapper.ofPeriod(period.toString()).size() + 1;
		this.mapper.insert(period.toString(), number, from,
				LocalDateTime.ofInstant(end.dueAt().toInstant(), this.clock.getZone()));
		for (int i = 0; i < names.size(); i++) {
			this.mapper.insertName(period.toString(), number, i, names.get(i));
		}
	}

	/**
	 * Ends the publicity that is open.
	 * @param period whose result it is
	 * @return true when an objection was right: the approval is set aside and the names
	 * are struck
	 * @throws IllegalStateException when an objection is not answered yet
	 */
	boolean close(Period period) {
		Optional<Publicity> open = current(period);
		if (open.isEmpty()) {
			return false;
		}
		List<Objection> raised = this.objections.of(period.toString(), open.get().number());
		if (raised.stream().anyMatch((objection) -> objection.answeredAt() == null)) {
			throw new IllegalStateException(period.label() + "的公示还有异议没有答复，不能结束");
		}
		this.mapper.close(period.toString(), open.get().number(), LocalDateTime.now(this.clock));
		List<Struck> right = raised.stream()
			.filter(Objection::right)
			.map((objection) -> new Struck(objection.award(), objection.subjectId(), UPHELD))
			.distinct()
			.toList();
		if (!right.isEmpty()) {
			String by = raised.stream().filter(Objection::right).map(Objection::answeredBy).findFirst().orElseThrow();
			this.selections.reopen(period, right, UPHELD, Objects.requireNonNull(by));
			this.evaluations.moveTo(period, Stage.SELECTING);
		}
		return !right.isEmpty();
	}

	private Optional<Publicity> current(Period period) {
		return this.mapper.ofPeriod(period.toString())
			.stream()
			.map(PublicityMapper.Row::publicity)
			.filter(Publicity::open)
			.findFirst();
	}

	/**
	 * Lets the result stand for good: on the honour board, told to everyone, and to
	 * whatever follows from it.
	 * @param period whose result it is
	 */
	void announce(Period period) {
		this.evaluations.moveTo(period, Stage.SEALED);
		this.messages.announced(period, winners(period).toList());
		List<String> exemplars = this.selections.winners(period, Selections.personal(period))
			.stream()
			.map(Outcome::id)
			.toList();
		this.events.publishEvent(new ResultAnnounced(period, exemplars));
	}

	@Override
	public void recordPast(Period period, LocalDate openedOn) {
		insert(period, winners(period).toList(), openedOn, this.deadlines.inWorkingDays(openedOn, DAYS));
		close(period);
		this.evaluations.moveTo(period, Stage.SEALED);
	}

	/**
	 * An opened publicity.
	 *
	 * @param endsAt when it ends
	 * @param objectionDueAt when objections are due to be answered
	 */
	record Opened(Date endsAt, Date objectionDueAt) {
	}

}
