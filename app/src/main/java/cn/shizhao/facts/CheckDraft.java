package cn.shizhao.facts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the office prepared in a fact check task; it takes effect on completion.
 *
 * @param returns the section reports to return
 * @param confirmedMissing how many missing values were there when the office chose to go
 * on without them, or null when it did not
 * @param savedAt when it was saved, or null
 */
record CheckDraft(List<Return> returns, @Nullable Integer confirmedMissing, @Nullable LocalDateTime savedAt) {

	static final int REASON_LENGTH = 200;

	CheckDraft {
		returns = Objects.requireNonNullElse(returns, List.of());
	}

	/**
	 * A section report to return.
	 *
	 * @param section section code
	 * @param reason shown to the section head; may be blank while drafting
	 */
	record Return(String section, String reason) {

		Return {
			section = Objects.requireNonNullElse(section, "");
			reason = Objects.requireNonNullElse(reason, "");
		}

		Return checked() {
			return new Return(this.section, Reasons.check(this.reason, REASON_LENGTH, this.section + " 的退回理由"));
		}

	}

}
