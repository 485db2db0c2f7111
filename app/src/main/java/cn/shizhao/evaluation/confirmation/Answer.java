package cn.shizhao.evaluation.confirmation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The office's answer to a dispute.
 *
 * @param dispute what is answered
 * @param amount the corrected value, null when the dispute is rejected
 * @param reason why
 */
record Answer(Dispute dispute, @Nullable BigDecimal amount, String reason) {

	private static final String AGREED = "情况属实，予以更正";

	/**
	 * Reads what was typed.
	 * @param disputes all that wait for an answer
	 * @param draft what was typed
	 * @return one answer per dispute in the same order
	 * @throws IllegalStateException with every problem in Chinese
	 */
	static List<Answer> read(List<Dispute> disputes, ResolutionForm.Draft draft) {
		List<String> problems = new ArrayList<>();
		List<Answer> answers = new ArrayList<>();
		for (Dispute dispute : disputes) {
			try {
				answers.add(read(dispute, draft.answer(dispute.id())));
			}
			catch (IllegalArgumentException ex) {
				problems.add(dispute.subjectName() + "的" + dispute.indicator().label() + "：" + ex.getMessage());
			}
		}
		problems.addAll(contradictions(answers));
		if (!problems.isEmpty()) {
			throw new IllegalStateException(String.join("；", problems));
		}
		return answers;
	}

	private static Answer read(Dispute dispute, ResolutionForm.Typed typed) {
		if (typed.rejects()) {
			return new Answer(dispute, null, DisputeCheck.reason(typed.reason()));
		}
		if (!typed.accepts()) {
			throw new IllegalArgumentException("请选择“采纳”或“不采纳”");
		}
		BigDecimal amount = ClaimedAmount.read(dispute.indicator(), typed.amount());
		if (dispute.amount() != null && dispute.amount().compareTo(amount) == 0) {
			throw new IllegalArgumentException("更正后的数值与台账相同；要么改数值，要么选“不采纳”并说明理由");
		}
		boolean silent = typed.reason() == null || typed.reason().isBlank();
		return new Answer(dispute, amount, silent ? AGREED : DisputeCheck.reason(typed.reason()));
	}

	private static List<String> contradictions(List<Answer> answers) {
		Map<List<Object>, BigDecimal> amounts = new HashMap<>();
		return answers.stream().filter(Answer::accepted).filter((answer) -> {
			Dispute dispute = answer.dispute();
			BigDecimal other = amounts.putIfAbsent(List.of(dispute.subject(), dispute.subjectId(), dispute.indicator()),
					answer.amount());
			return other != null && other.compareTo(answer.amount()) != 0;
		})
			.map((answer) -> answer.dispute().subjectName() + "的" + answer.dispute().indicator().label()
					+ "：两条异议更正成了不同的数值，请改成一致")
			.toList();
	}

	boolean accepted() {
		return this.amount != null;
	}

	/**
	 * The reason as the correction of the fact shows it.
	 * @param branch 支部名称
	 * @return at most 200 characters
	 */
	String correctionReason(String branch) {
		String text = "采纳" + branch + "的异议：" + this.reason;
		return (text.codePointCount(0, text.length()) > DisputeCheck.LONGEST_REASON)
				? text.substring(0, text.offsetByCodePoints(0, DisputeCheck.LONGEST_REASON - 1)) + "…" : text;
	}

}
