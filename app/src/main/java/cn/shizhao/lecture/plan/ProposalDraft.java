package cn.shizhao.lecture.plan;

import java.util.List;
import java.util.Objects;

/**
 * What a secretary has typed so far, right or wrong.
 *
 * @param declined whether the branch proposes nobody
 * @param reason why it proposes nobody
 * @param rows the proposals
 */
record ProposalDraft(boolean declined, String reason, List<Row> rows) {

	static final ProposalDraft EMPTY = new ProposalDraft(false, "", List.of());

	ProposalDraft {
		reason = Objects.requireNonNullElse(reason, "");
		rows = Objects.requireNonNullElse(rows, List.of());
	}

	/**
	 * A proposal.
	 *
	 * @param id made by the form, ties a file to it
	 * @param lecturer staff number
	 * @param name the lecturer's
	 * @param topic what about
	 * @param module name of a module, empty while none is chosen
	 * @param theme name of a theme, empty while none is chosen
	 * @param title the article's, may be empty
	 * @param text the article's, may be empty
	 */
	record Row(String id, String lecturer, String name, String topic, String module, String theme, String title,
			String text) {

		Row {
			id = Objects.requireNonNullElse(id, "");
			lecturer = Objects.requireNonNullElse(lecturer, "");
			name = Objects.requireNonNullElse(name, "");
			topic = Objects.requireNonNullElse(topic, "");
			module = Objects.requireNonNullElse(module, "");
			theme = Objects.requireNonNullElse(theme, "");
			title = Objects.requireNonNullElse(title, "");
			text = Objects.requireNonNullElse(text, "");
		}

	}

}
