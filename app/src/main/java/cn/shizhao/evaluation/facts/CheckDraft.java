package cn.shizhao.evaluation.facts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the office prepared in a fact check task; it takes effect on completion.
 *
 * @param returns the section reports to return, by section
 * @param confirmedMissing how many missing values were there when the office chose to go
 * on without them, or null when it did not
 */
record CheckDraft(List<Return> returns, @Nullable Integer confirmedMissing) {

	static final CheckDraft NONE = new CheckDraft(List.of(), null);

	static final int REASON_LENGTH = 200;

	CheckDraft {
		returns = Objects.requireNonNullElse(returns, List.<Return>of())
			.stream()
			.sorted(Comparator.comparing(Return::section))
			.toList();
	}

	/**
	 * Stops what cannot be meant; reasons may still be blank.
	 * @throws IllegalArgumentException when a section occurs twice or a reason is too
	 * long
	 */
	void check() {
		Set<String> sections = new HashSet<>();
		for (Return back : this.returns) {
			if (!sections.add(back.section())) {
				throw new IllegalArgumentException("科室 " + back.section() + " 在退回清单中出现了两次；请删去一条");
			}
			if (!back.reason().isBlank()) {
				back.checked();
			}
		}
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
