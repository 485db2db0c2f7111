package cn.shizhao.lecture.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Commitment;
import cn.shizhao.platform.roster.Commitments;
import cn.shizhao.platform.roster.StaffChange;
import cn.shizhao.platform.task.TaskHeirs;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the coming lectures of someone who leaves to the next in turn; the office may
 * choose another afterwards.
 */
@Component
@Order(-1)
@Transactional
class LectureCommitments implements Commitments, TaskHeirs {

	private final LectureRegister register;

	private final LectureTurns turns;

	private final LectureDesk desk;

	LectureCommitments(LectureRegister register, LectureTurns turns, LectureDesk desk) {
		this.register = register;
		this.turns = turns;
		this.desk = desk;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Commitment> of(StaffChange change) {
		Map<String, String> successors = successors(change);
		return ahead(change).stream().map((lecture) -> {
			Optional<String> next = Optional.ofNullable(successors.get(lecture.lectureMonth()));
			String what = lecture.title() + "（" + lecture.state().label() + "）主讲";
			return next.map((one) -> new Commitment("讲堂", what, "按次序由" + change.names(List.of(one)) + "接替"))
				.orElseGet(() -> new Commitment("讲堂", what, "排不出接替的人；请" + Role.ORGAN_OFFICE.label() + "在“月讲堂”页更换主讲人",
						true));
		}).toList();
	}

	private List<Lecture> ahead(StaffChange change) {
		return change.leaves() ? this.register.lectures()
			.filter((lecture) -> lecture.state().ahead() && lecture.lecturerId().equals(change.id()))
			.toList() : List.of();
	}

	/** Nobody takes two of them over. */
	private Map<String, String> successors(StaffChange change) {
		Set<String> unable = new HashSet<>(change.comingOrGoing());
		Map<String, String> successors = new HashMap<>();
		ahead(change).forEach((lecture) -> {
			Optional<String> next = this.turns.proposal(lecture.lectureMonth(), unable)
				.flatMap((slot) -> Optional.ofNullable(slot.chosen()))
				.map((chosen) -> chosen.id())
				.filter((one) -> change.inService(one).isPresent());
			next.ifPresent((one) -> {
				unable.add(one);
				successors.put(lecture.lectureMonth(), one);
			});
		});
		return successors;
	}

	@Override
	public void settle(StaffChange change, String actor) {
		successors(change).forEach((month, next) -> this.desk.replace(month, next, change.words() + "，按次序接替", actor));
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<List<String>> instead(String definitionKey, Map<String, String> ids, StaffChange change) {
		return definitionKey.equals("userTask_handInPaper")
				? Optional.ofNullable(successors(change).get(ids.getOrDefault("month", ""))).map(List::of)
				: Optional.empty();
	}

}
