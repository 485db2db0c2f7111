package cn.shizhao.lecture.session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.LectureSlot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a lecture to someone else.
 */
@Service
@Transactional
class LectureTurns {

	private static final Logger log = LoggerFactory.getLogger(LectureTurns.class);

	private final LectureRegister register;

	private final LectureFiles files;

	private final LectureMessages messages;

	private final ObjectProvider<Successors> successors;

	private final Roster roster;

	LectureTurns(LectureRegister register, LectureFiles files, LectureMessages messages,
			ObjectProvider<Successors> successors, Roster roster) {
		this.register = register;
		this.files = files;
		this.messages = messages;
		this.successors = successors;
		this.roster = roster;
	}

	/**
	 * Whom the roster workbook proposes.
	 * @return empty when there is no workbook; then the office chooses
	 */
	@Transactional(readOnly = true)
	Optional<LectureSlot> proposal(String month) {
		return proposal(month, List.of());
	}

	/**
	 * Whom the roster workbook proposes.
	 * @param others staff numbers of who cannot lecture either
	 * @return empty when there is no workbook
	 */
	@Transactional(readOnly = true)
	Optional<LectureSlot> proposal(String month, Collection<String> others) {
		Lecture one = this.register.get(month);
		List<String> unable = Stream
			.of(this.register.unable(month).stream(), Stream.of(one.lecturerId()), others.stream())
			.flatMap((people) -> people)
			.distinct()
			.toList();
		try {
			return Optional.ofNullable(this.successors.getIfAvailable()).map((turn) -> turn.next(one.month(), unable));
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			log.warn("no successor can be proposed for {}: {}", month, ex.getMessage());
			return Optional.empty();
		}
	}

	/**
	 * Takes what the office decided.
	 */
	void replace(String month, Succession decision, String actor) {
		Optional<LectureSlot> proposal = (decision.choice() == Succession.Choice.PROPOSED) ? proposal(month)
				: Optional.empty();
		String why = proposal.filter((slot) -> slot.chosen() != null && slot.chosen().id().equals(decision.person()))
			.map((slot) -> "原主讲人不能主讲，按次序接替：" + slot.reason())
			.orElseGet(() -> Reasons.check(decision.reason(), LectureSteps.LONGEST_REASON, "选这个人的原因"));
		replace(month, decision.person(), why, actor);
	}

	/**
	 * Gives the lecture to someone, whose draft is then awaited.
	 * @param person staff number of someone in service
	 */
	void replace(String month, @Nullable String person, String why, String actor) {
		Member next = this.roster.members()
			.stream()
			.filter((member) -> member.id().equals(person))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("请选择接替的主讲人，应是在职的人"));
		Lecture before = this.register.get(month);
		if (before.lecturerId().equals(next.id())) {
			throw new IllegalArgumentException(next.name() + "就是现在的主讲人；请另选一个人");
		}
		this.register.replace(month, next, why, actor);
		this.files.setAside(month);
		this.messages.released(month, before.lecturerId());
	}

}
