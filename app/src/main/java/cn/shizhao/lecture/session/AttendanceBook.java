package cn.shizhao.lecture.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.lecture.session.LectureEvent.Kind;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was at which lecture, corrected with a trace.
 */
@Service
@Transactional
class AttendanceBook {

	private static final int LONGEST = 150;

	private final AttendanceMapper mapper;

	private final LectureRegister register;

	private final Roster roster;

	private final RosterNames names;

	AttendanceBook(AttendanceMapper mapper, LectureRegister register, Roster roster, RosterNames names) {
		this.mapper = mapper;
		this.register = register;
		this.roster = roster;
		this.names = names;
	}

	/**
	 * The branches that have someone in service.
	 */
	@Transactional(readOnly = true)
	List<String> branches() {
		return this.roster.members().stream().map(Member::branchCode).distinct().sorted().toList();
	}

	@Transactional(readOnly = true)
	List<Attendance> of(String month) {
		return this.mapper.of(month);
	}

	@Transactional(readOnly = true)
	Tally tally(String month) {
		return Tally.of(of(month));
	}

	/**
	 * Those whose missed lesson nobody has said anything about.
	 * @return by branch
	 */
	@Transactional(readOnly = true)
	Map<String, List<Attendance>> open(String month) {
		return of(month).stream()
			.filter(Attendance::open)
			.collect(Collectors.groupingBy(Attendance::branchCode, TreeMap::new, Collectors.toList()));
	}

	/**
	 * Enters who of a branch was there; whom the secretary did not change was.
	 */
	void enter(String month, String branch, List<Marked> marks, String by) {
		Map<String, Marked> marked = marks.stream()
			.collect(Collectors.toMap(Marked::person, Function.identity(), (one, other) -> other));
		Set<String> entered = of(month).stream().map(Attendance::personId).collect(Collectors.toSet());
		for (Member member : this.roster.membersOfBranch(branch)) {
			// who came from another branch since was entered there
			if (entered.contains(member.id())) {
				continue;
			}
			Marked mark = marked.getOrDefault(member.id(), Marked.present(member.id()));
			this.mapper.enter(month, member.id(), branch, mark.mark(), mark.checked(member.name()),
					this.register.now());
		}
		List<Attendance> own = of(month).stream().filter((one) -> one.branchCode().equals(branch)).toList();
		this.register.note(month, Kind.ENTERED, null, this.names.branch(branch) + "：" + Tally.of(own).words(), by);
	}

	/**
	 * Says what became of a missed lesson.
	 */
	void makeUp(String month, MadeUp madeUp, String by) {
		String name = this.names.person(madeUp.person());
		if (madeUp.done() == null) {
			throw new IllegalArgumentException("请选择" + name + "补课了没有");
		}
		LocalDate day = madeUp.done() ? checked(month, madeUp.day(), name) : null;
		String words = Reasons.check(madeUp.words(), LONGEST, name + (madeUp.done() ? "补课的形式" : "没有补课的原因"));
		if (this.mapper.makeUp(month, madeUp.person(), day, by, words) == 0) {
			throw new IllegalStateException(name + "没有缺这一课，不用补课；请刷新后再看");
		}
		this.register.note(month, Kind.MADE_UP, madeUp.person(),
				((day != null) ? ChineseTime.date(day) + "补课：" : "没有补课：") + words, by);
	}

	private LocalDate checked(String month, @Nullable LocalDate day, String name) {
		LocalDate held = this.register.get(month).heldOn();
		if (day == null || day.isBefore(held) || day.isAfter(this.register.today())) {
			throw new IllegalArgumentException("请填写" + name + "补课的日期，应在 " + ChineseTime.date(held) + " 以后、今天以前（含今天）");
		}
		return day;
	}

	/**
	 * Changes a mark that was entered, for good reason and with a trace.
	 */
	void correct(String month, Marked marked, String why, Actor actor) {
		Attendance before = entered(month, marked.person());
		requireMayChange(before, actor);
		String name = this.names.person(marked.person());
		String reason = marked.checked(name);
		String said = Reasons.check(why, LONGEST, "更正的原因");
		if (before.mark() == marked.mark() && before.reason().equals(reason)) {
			throw new IllegalArgumentException(name + "本来就登记为“" + words(before.mark(), reason) + "”，没有要更正的");
		}
		if (this.mapper.correct(month, marked.person(), before.mark(), marked.mark(), reason) == 0) {
			throw new IllegalStateException(name + "的出勤刚被别人更正过；请刷新后再看");
		}
		this.register.note(month, Kind.CORRECTED, marked.person(),
				words(before.mark(), before.reason()) + " → " + words(marked.mark(), reason) + "；" + said, actor.id());
	}

	/**
	 * Says afterwards what became of a missed lesson.
	 */
	void makeUpLater(String month, MadeUp madeUp, Actor actor) {
		requireMayChange(entered(month, madeUp.person()), actor);
		makeUp(month, madeUp, actor.id());
	}

	private Attendance entered(String month, String person) {
		Optional<Attendance> found = this.mapper.find(month, person);
		return found.orElseThrow(
				() -> new IllegalArgumentException(this.names.person(person) + "这一课的出勤还没有登记；请等支部书记登记后再更正，或另选一个人"));
	}

	private static void requireMayChange(Attendance one, Actor actor) {
		if (!mayChange(one.branchCode(), actor)) {
			throw new AccessDeniedException("出勤只有机关党委办公室和本支部书记可以更正");
		}
	}

	static boolean mayChange(String branch, Actor actor) {
		return actor.is(Role.ORGAN_OFFICE) || actor.secretaryOf(branch);
	}

	private static String words(Mark mark, String reason) {
		return mark.label() + (reason.isEmpty() ? "" : "（" + reason + "）");
	}

	/**
	 * A mark as it is entered.
	 *
	 * @param person staff number
	 * @param mark null means there
	 * @param kind of leave, empty for others
	 * @param words why, where that is not said by the kind
	 */
	record Marked(String person, Mark mark, String kind, String words) {

		static final List<String> KINDS = List.of("出差", "病假", "年休", "其他");

		Marked {
			mark = (mark != null) ? mark : Mark.PRESENT;
			kind = (kind != null) ? kind : "";
			words = (words != null) ? words : "";
		}

		static Marked present(String person) {
			return new Marked(person, Mark.PRESENT, "", "");
		}

		/**
		 * The reason in one piece.
		 * @throws IllegalArgumentException with a Chinese message when it is missing
		 */
		String checked(String name) {
			return switch (this.mark) {
				case PRESENT -> "";
				case ABSENT -> Reasons.check(this.words, LONGEST, name + "缺席的原因");
				case LEAVE -> leave(name);
			};
		}

		private String leave(String name) {
			if (!KINDS.contains(this.kind)) {
				throw new IllegalArgumentException("请选择" + name + "请假的事由：" + String.join("、", KINDS));
			}
			boolean other = this.kind.equals("其他");
			String said = other ? Reasons.check(this.words, LONGEST, name + "请假的原因")
					: Reasons.optional(this.words, LONGEST, name + "请假的说明");
			return said.isEmpty() ? this.kind : this.kind + "：" + said;
		}

	}

	/**
	 * What became of a missed lesson, as it is entered.
	 *
	 * @param person staff number
	 * @param done whether it was made up, null while nothing is chosen
	 * @param day when, null unless it was
	 * @param words how, or why not
	 */
	record MadeUp(String person, @Nullable Boolean done, @Nullable LocalDate day, String words) {

		MadeUp {
			words = (words != null) ? words : "";
		}

	}

}
