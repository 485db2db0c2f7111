package cn.shizhao.evaluation.selection;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the leading group prepared in an approval task.
 *
 * @param approved true to approve, false to return, null while undecided
 * @param reason why it is returned, or an opinion; may be blank while drafting
 */
record ApprovalDraft(@Nullable Boolean approved, String reason) {

	static final ApprovalDraft NONE = new ApprovalDraft(null, "");

	ApprovalDraft {
		reason = Objects.requireNonNullElse(reason, "");
	}

}
