package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.engine.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office does about a lecture from its page, at any time before it is held.
 */
@Service
@Transactional
class LectureDesk {

	/** What the process listens for. */
	static final String CANCELLED = "lectureCancelled";

	static final String REPLACED = "lectureReplaced";

	private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

	private static final int LONGEST_PLACE = 100;

	private static final int FARTHEST_DAYS = 366;

	private final LectureRegister register;

	private final LectureSteps steps;

	private final LectureTurns turns;

	private final LectureMessages messages;

	private final LectureTimes times;

	private final Processes processes;

	LectureDesk(LectureRegister register, LectureSteps steps, LectureTurns turns, LectureMessages messages,
			LectureTimes times, Processes processes) {
		this.register = register;
		this.steps = steps;
		this.turns = turns;
		this.messages = messages;
		this.times = times;
		this.processes = processes;
	}

	/**
	 * Sets where and when; whoever was told before is told again.
	 */
	void arrange(String month, String place, String time, String actor) {
		if (!TIME.matcher(time).matches()) {
			throw new IllegalArgumentException("时间“" + time + "”不对；请按 09:00 这样填写");
		}
		Lecture before = ahead(month);
		String where = Reasons.check(place, LONGEST_PLACE, "地点");
		if (before.place().equals(where) && before.time().equals(time)) {
			return;
		}
		this.register.arrange(month, where, time, actor);
		if (before.noticedAt() != null) {
			this.messages.moved(month);
		}
		if (before.state().begun()) {
			this.processes.retime(LectureSteps.PROCESS, month,
					Map.of("lectureAt", this.times.over(before.heldOn(), time)));
		}
	}

	/**
	 * Moves a lecture to another day, and what waits for it.
	 */
	void move(String month, @Nullable LocalDate day, String reason, String actor) {
		Lecture before = ahead(month);
		if (day == null) {
			throw new IllegalArgumentException("请填写新的日期");
		}
		LocalDate today = this.register.today();
		if (!day.isAfter(today) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
			throw new IllegalArgumentException("新的日期 " + ChineseTime.date(day) + " 不对：应在明天起一年之内");
		}
		if (!this.times.isWorkingDay(day)) {
			throw new IllegalArgumentException(ChineseTime.date(day) + "不是工作日；请另选一天");
		}
		if (day.equals(before.heldOn())) {
			throw new IllegalArgumentException("本来就在" + ChineseTime.date(day) + "讲；请另选一天");
		}
		this.register.moveTo(month, day, Reasons.check(reason, LectureSteps.LONGEST_REASON, "改期的原因"), actor);
		this.messages.moved(month);
		if (before.state().begun()) {
			this.processes.retime(LectureSteps.PROCESS, month, this.times.of(day, before.time()));
		}
	}

	void cancel(String month, String reason, String actor) {
		Lecture before = ahead(month);
		this.steps.cancel(month, reason, actor);
		if (before.state().begun()) {
			this.processes.tell(CANCELLED, month, Map.of());
		}
	}

	/**
	 * Gives a lecture to someone else before its day.
	 */
	void replace(String month, @Nullable String person, String reason, String actor) {
		Lecture before = ahead(month);
		this.turns.replace(month, person, Reasons.check(reason, LectureSteps.LONGEST_REASON, "换人的原因"), actor);
		this.steps.forget(month);
		if (before.state().begun()) {
			this.processes.tell(REPLACED, month, Map.of());
		}
		else {
			this.messages.ask(month, this.times.draft(before.heldOn()));
		}
	}

	private Lecture ahead(String month) {
		Lecture one = this.register.locked(month);
		if (!one.state().ahead()) {
			throw new IllegalStateException(one.title() + "现在是“" + one.state().label() + "”，不能再改期、换人或取消；请刷新后再看");
		}
		return one;
	}

}
