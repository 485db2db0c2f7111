package cn.shizhao.inspection.finding;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.inspection.finding.FindingEvent.Kind;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.talk.Talks;
import cn.shizhao.talk.Trigger;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done about a finding outside of its tasks: taking it back before anyone
 * acted, putting another person's name to it, urging.
 */
@Service
@Transactional
class FindingDesk {

	/** What every finding listens for. */
	static final String CLEARED = "findingCleared";

	private static final int LONGEST = 300;

	/** What the system or an urge added is no answer. */
	private static final Set<Kind> UNANSWERED = Set.of(Kind.RECORDED, Kind.URGED);

	private final FindingMapper mapper;

	private final FindingRegister register;

	private final FindingMessages messages;

	private final Talks talks;

	private final Processes processes;

	private final Clock clock;

	FindingDesk(FindingMapper mapper, FindingRegister register, FindingMessages messages, Talks talks,
			Processes processes, Clock clock) {
		this.mapper = mapper;
		this.register = register;
		this.messages = messages;
		this.talks = talks;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * Takes a finding back.
	 * @param id the finding
	 * @param reason why
	 * @param actor one of its inspectors
	 * @throws IllegalStateException with a Chinese message when the person found has
	 * acted already
	 */
	void withdraw(String id, String reason, Actor actor) {
		Finding finding = open(id, actor);
		clear(finding, Kind.WITHDRAWN, Reasons.check(reason, LONGEST, "撤回的原因"), actor);
	}

	/**
	 * Puts another person's or section's name to a finding: the first is told and
	 * cleared, the other gets a finding of its own.
	 * @param id the finding
	 * @param subject staff number or section code
	 * @param reason why
	 * @param actor one of its inspectors
	 * @return the new finding
	 */
	Finding replace(String id, String subject, String reason, Actor actor) {
		Finding wrong = open(id, actor);
		if (wrong.subjectId().equals(subject)) {
			throw new IllegalArgumentException("更正后还是同一个人；请选择正确的当事人");
		}
		clear(wrong, Kind.REPLACED, Reasons.check(reason, LONGEST, "更正的原因"), actor);
		return this.register.replace(wrong, subject, actor.id());
	}

	/**
	 * Urges whoever has to act now, at most once a day.
	 * @param id the finding
	 * @param actor the office or one of its inspectors
	 * @return whom, staff numbers
	 */
	List<String> urge(String id, Actor actor) {
		Finding finding = this.mapper.lock(id).orElseThrow(() -> new IllegalStateException("没有问题 " + id));
		if (!finding.inspectedBy(actor.id()) && !actor.is(Role.ORGAN_OFFICE)) {
			throw new AccessDeniedException("只有检查人和" + Role.ORGAN_OFFICE.label() + "可以催办");
		}
		if (finding.state().ended()) {
			throw new IllegalStateException(finding.number() + finding.state().label() + "，不用催办");
		}
		List<String> urged = this.messages.urge(finding, LocalDate.now(this.clock));
		if (urged.isEmpty()) {
			throw new IllegalStateException("今天已经催办过；每天只催办一次");
		}
		note(finding, Kind.URGED, "", actor);
		return urged;
	}

	private Finding open(String id, Actor actor) {
		Finding finding = this.mapper.lock(id).orElseThrow(() -> new IllegalStateException("没有问题 " + id));
		if (!finding.inspectedBy(actor.id())) {
			throw new AccessDeniedException("只有" + finding.number() + "的检查人可以撤回或更正");
		}
		boolean acted = this.mapper.events(id).stream().anyMatch((event) -> !UNANSWERED.contains(event.kind()));
		if (finding.state() != FindingState.OPEN || acted) {
			throw new IllegalStateException("当事人已经办理或已逾期，不能再撤回或更正；认定有误的，请当事人申诉");
		}
		return finding;
	}

	private void clear(Finding finding, Kind kind, String reason, Actor actor) {
		this.mapper.move(finding.id(), FindingState.OPEN, FindingState.WITHDRAWN);
		this.talks.withdraw(Trigger.SIGNS, finding.number(), finding.number() + "已由检查人撤回");
		note(finding, kind, reason, actor);
		this.processes.tell(CLEARED, finding.id(), Map.of());
	}

	private void note(Finding finding, Kind kind, String words, Actor actor) {
		this.mapper.addEvent(finding.id(), kind, words, actor.id(), LocalDateTime.now(this.clock));
	}

}
