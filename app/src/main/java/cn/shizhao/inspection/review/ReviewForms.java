package cn.shizhao.inspection.review;

import java.util.List;
import java.util.Objects;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.review.Statistics.BySection;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Drafts.Draft;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the forms of a review show.
 */
@Component
@Transactional(readOnly = true)
class ReviewForms {

	private final QuarterReviews reviews;

	private final Drafts drafts;

	ReviewForms(QuarterReviews reviews, Drafts drafts) {
		this.reviews = reviews;
		this.drafts = drafts;
	}

	RemarksForm remarks(Period period, String taskId) {
		Draft<Remarks> draft = this.drafts.of(taskId, remarks(period));
		Statistics numbers = this.reviews.statistics(period);
		return new RemarksForm(period.toString(), period.label(), numbers, FirstDraft.of(period, numbers),
				draft.content(), draft.saved());
	}

	/** What the form holds before anyone typed. */
	Remarks remarks(Period period) {
		return new Remarks(this.reviews.get(period).remarks());
	}

	MeetingForm meeting(Period period, String taskId) {
		Draft<Meeting> draft = this.drafts.of(taskId, meeting(period));
		Statistics numbers = this.reviews.statistics(period);
		List<Choice> choices = numbers.sections()
			.stream()
			.map((section) -> new Choice(section.code(), section.name(), section.words(), section.counts().weight(),
					numbers.proposed().contains(section)))
			.toList();
		return new MeetingForm(period.toString(), period.label(), this.reviews.get(period).remarks(), choices,
				draft.content(), draft.saved());
	}

	/** What the form holds before anyone typed. */
	Meeting meeting(Period period) {
		return Meeting.empty(this.reviews.statistics(period).proposed().stream().map(BySection::code).toList());
	}

	/**
	 * What the office says about a quarter.
	 *
	 * @param remarks as typed
	 */
	record Remarks(String remarks) {

		Remarks {
			remarks = Objects.requireNonNullElse(remarks, "");
		}

	}

	/**
	 * The form of the remarks.
	 *
	 * @param period such as 2026Q3
	 * @param periodLabel such as 2026年第三季度
	 * @param numbers as they are now
	 * @param fresh a first draft from these numbers
	 * @param draft what the office has written so far
	 * @param saved when and which revision the draft is
	 */
	record RemarksForm(String period, String periodLabel, Statistics numbers, String fresh, Remarks draft,
			@JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * The form of the meeting.
	 *
	 * @param period such as 2026Q3
	 * @param periodLabel such as 2026年第三季度
	 * @param remarks what was said about the quarter
	 * @param choices the sections with findings, the worst first
	 * @param draft what the office has written so far
	 * @param saved when and which revision the draft is
	 */
	record MeetingForm(String period, String periodLabel, String remarks, List<Choice> choices, Meeting draft,
			@JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * A section that may be talked with.
	 *
	 * @param code such as {@code K02}
	 * @param name its name
	 * @param words its numbers in words
	 * @param weight by which it was compared
	 * @param proposed whether the system proposes it
	 */
	record Choice(String code, String name, String words, int weight, boolean proposed) {
	}

}
