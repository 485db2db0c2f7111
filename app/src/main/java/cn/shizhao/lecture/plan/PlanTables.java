package cn.shizhao.lecture.plan;

import java.time.LocalDate;
import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.lecture.booklet.Articles;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a plan into the lines that forms and pages show.
 */
@Component
@Transactional(readOnly = true)
class PlanTables {

	private final SlotMapper slots;

	private final PlanMapper plans;

	private final ProposalMapper proposals;

	private final LectureHistory register;

	private final RosterNames names;

	PlanTables(SlotMapper slots, PlanMapper plans, ProposalMapper proposals, LectureHistory register,
			RosterNames names) {
		this.slots = slots;
		this.plans = plans;
		this.proposals = proposals;
		this.register = register;
		this.names = names;
	}

	List<Line> lines(int year) {
		return this.slots.slots(year).stream().map(this::line).toList();
	}

	private Line line(Slot slot) {
		String lecturer = slot.lecturerId();
		return new Line(slot.slotMonth(), slot.heldOn(), Words.day(slot.heldOn()), slot.fixed(), slot.module().label(),
				slot.theme().label(), lecturer, (lecturer != null) ? this.names.person(lecturer) : "",
				this.names.branch(slot.branchCode()), slot.topic(), slot.reason(), slot.remark());
	}

	List<BranchAnswer> answers(int year) {
		List<Proposal> proposed = this.proposals.proposals(year);
		return this.proposals.answers(year)
			.stream()
			.map((answer) -> new BranchAnswer(answer.branchCode(), this.names.branch(answer.branchCode()),
					answer.answer(), answer.reason(), who(answer),
					proposed.stream()
						.filter((one) -> one.branchCode().equals(answer.branchCode()))
						.map(this::proposed)
						.toList()))
			.toList();
	}

	private String who(Answer answer) {
		return (answer.answeredBy() != null && answer.answeredAt() != null)
				? this.names.at(answer.answeredBy(), answer.answeredAt()) + " " + ChineseTime.time(answer.answeredAt())
				: "";
	}

	private Proposed proposed(Proposal one) {
		return new Proposed(one.lecturerId(), this.names.person(one.lecturerId()), one.topic(), one.module().label(),
				one.theme().label(), one.articleTitle());
	}

	List<HandedIn> articles(int year) {
		return this.register.articles(year).stream().map(this::handedIn).toList();
	}

	private HandedIn handedIn(Articles.Line line) {
		return new HandedIn(this.names.branch(line.branch()), this.names.person(line.author()), line.title(),
				line.chosen());
	}

	List<Happened> history(int year) {
		return this.plans.events(year)
			.stream()
			.map((event) -> new Happened(event.kind().label(), event.words(),
					this.names.at(event.doneBy(), event.doneAt()), ChineseTime.time(event.doneAt())))
			.toList();
	}

	/**
	 * A month of a plan.
	 *
	 * @param month 1 to 12
	 * @param day when it is held
	 * @param said the day with its weekday
	 * @param fixed whether the day was set by hand
	 * @param module 模块
	 * @param theme 主题
	 * @param lecturer staff number, null while nobody gives it
	 * @param name the lecturer's, empty while nobody gives it
	 * @param branch the lecturer's, by name
	 * @param topic may be empty
	 * @param reason why this lecturer, or why nobody
	 * @param remark why it stays although something speaks against it
	 */
	record Line(int month, LocalDate day, String said, boolean fixed, String module, String theme,
			@Nullable String lecturer, String name, String branch, String topic, String reason, String remark) {
	}

	/**
	 * What a branch answered.
	 *
	 * @param branch branch code
	 * @param name its name
	 * @param answer what it said
	 * @param reason why it proposes nobody
	 * @param by who answered and when, empty while waiting
	 * @param proposals what it proposed
	 */
	record BranchAnswer(String branch, String name, Answer.Kind answer, String reason, String by,
			List<Proposed> proposals) {
	}

	/**
	 * A proposal in words.
	 *
	 * @param lecturer staff number
	 * @param name the lecturer's
	 * @param topic what about
	 * @param module 模块
	 * @param theme 主题
	 * @param article title of the article, may be empty
	 */
	record Proposed(String lecturer, String name, String topic, String module, String theme, String article) {
	}

	/**
	 * An article handed in.
	 *
	 * @param branch by name
	 * @param author by name
	 * @param title its title
	 * @param chosen whether the booklet takes it
	 */
	record HandedIn(String branch, String author, String title, boolean chosen) {
	}

	/**
	 * Something that happened.
	 *
	 * @param label what
	 * @param words more about it
	 * @param by who
	 * @param at when, in words
	 */
	record Happened(String label, String words, String by, String at) {
	}

}
