package cn.shizhao.evaluation.selection;

import java.util.List;
import java.util.Objects;

import cn.shizhao.rules.SelectionBook.Award;
import org.jspecify.annotations.Nullable;

/**
 * What the discipline group prepared in an integrity review.
 *
 * @param strikes names to strike
 * @param lifts strikes to lift
 */
record ReviewDraft(List<Mark> strikes, List<Mark> lifts) {

	static final ReviewDraft NONE = new ReviewDraft(List.of(), List.of());

	ReviewDraft {
		strikes = Objects.requireNonNullElse(strikes, List.of());
		lifts = Objects.requireNonNullElse(lifts, List.of());
	}

	static @Nullable String reason(List<Mark> marks, Award award, String id) {
		return marks.stream()
			.filter((mark) -> mark.award() == award && mark.id().equals(id))
			.map(Mark::reason)
			.findFirst()
			.orElse(null);
	}

	/**
	 * One name.
	 *
	 * @param award which award
	 * @param id staff number or section code
	 * @param reason why; may be blank while drafting
	 */
	record Mark(Award award, String id, String reason) {

		Mark {
			id = Objects.requireNonNullElse(id, "");
			reason = Objects.requireNonNullElse(reason, "");
		}

	}

}
