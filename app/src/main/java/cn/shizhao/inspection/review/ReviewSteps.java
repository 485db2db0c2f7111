package cn.shizhao.inspection.review;

import java.util.Objects;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.talk.Talks;
import cn.shizhao.talk.Trigger;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the steps of a review do: takes over what the office prepared, sets deadlines and
 * has the chosen sections talked with.
 */
@Service
@Transactional
class ReviewSteps {

	static final int REMARKS_DAYS = 5;

	private static final int MEETING_DAYS = 5;

	private final QuarterReviews reviews;

	private final ReviewForms forms;

	private final ReviewMessages messages;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final Groups groups;

	private final Talks talks;

	ReviewSteps(QuarterReviews reviews, ReviewForms forms, ReviewMessages messages, Drafts drafts, Deadlines deadlines,
			Groups groups, Talks talks) {
		this.reviews = reviews;
		this.forms = forms;
		this.messages = messages;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.groups = groups;
		this.talks = talks;
	}

	/**
	 * Opens a review.
	 * @param period which quarter
	 * @param starter staff number, null when nobody started it
	 * @return when the remarks are due
	 */
	Deadline compile(Period period, @Nullable String starter) {
		this.reviews.open(period, Objects.requireNonNullElse(starter, "系统"));
		Deadline deadline = this.deadlines.inWorkingDays(REMARKS_DAYS);
		this.messages.ask(period, deadline);
		return deadline;
	}

	/**
	 * Takes the remarks over.
	 * @param period which quarter
	 * @param taskId the engine's task id
	 * @param actor staff number
	 * @return when the meeting is to be recorded
	 */
	Deadline prepare(Period period, String taskId, String actor) {
		this.reviews.prepare(period, this.drafts.take(taskId, this.forms.remarks(period)).remarks(), actor);
		return this.deadlines.inWorkingDays(MEETING_DAYS);
	}

	void record(Period period, String taskId, String actor) {
		this.reviews.close(period, this.drafts.take(taskId, this.forms.meeting(period)), actor);
	}

	void startTalks(Period period) {
		this.reviews.talkSections(period).forEach((section) -> {
			this.groups.members("section-" + section.sectionCode())
				.forEach((head) -> this.talks.request(new Talks.Request(Trigger.SIGNS, head, section.reason(),
						"review-%s/%s".formatted(period, section.sectionCode()), section.chosenBy())));
			this.messages.invite(period, section.sectionCode());
		});
	}

}
