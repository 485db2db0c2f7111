package cn.shizhao.evaluation.selection;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.shizhao.rules.SelectionBook.Award;

/**
 * What the committee prepared in a tie task.
 *
 * @param ties one per award that is tied
 */
record TieDraft(List<Order> ties) {

	static final TieDraft NONE = new TieDraft(List.of());

	TieDraft {
		ties = Objects.requireNonNullElse(ties, List.of());
	}

	Optional<Order> of(Award award) {
		return this.ties.stream().filter((tie) -> tie.award() == award).findFirst();
	}

	/**
	 * The order of one tie.
	 *
	 * @param award which award
	 * @param order staff numbers or section codes, the first to be taken first
	 * @param reason why; may be blank while drafting
	 */
	record Order(Award award, List<String> order, String reason) {

		Order {
			order = Objects.requireNonNullElse(order, List.of());
			reason = Objects.requireNonNullElse(reason, "");
		}

	}

}
