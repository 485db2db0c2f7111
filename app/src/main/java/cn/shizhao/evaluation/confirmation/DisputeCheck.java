package cn.shizhao.evaluation.confirmation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.facts.FactBook;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns disputes as typed into disputes that the office can answer.
 */
@Component
class DisputeCheck {

	static final int LONGEST_REASON = 200;

	private final BranchLedgers ledgers;

	private final FactBook facts;

	DisputeCheck(BranchLedgers ledgers, FactBook facts) {
		this.ledgers = ledgers;
		this.facts = facts;
	}

	/**
	 * Reads what was typed.
	 * @param run the run that was looked at
	 * @param branch the branch that disputes
	 * @param typed its disputes
	 * @return the disputes in the same order
	 * @throws IllegalStateException with every problem in Chinese
	 */
	List<Claim> read(Run run, String branch, List<BranchForm.Typed> typed) {
		if (typed.isEmpty()) {
			return List.of();
		}
		Map<String, Standing> standings = this.ledgers.standings(run, branch)
			.stream()
			.collect(Collectors.toMap(BranchLedgers::key, Function.identity()));
		List<String> problems = new ArrayList<>();
		List<Claim> claims = new ArrayList<>();
		for (BranchForm.Typed one : typed) {
			Standing standing = standings.get(one.subject() + " " + one.id());
			try {
				claims.add(claim(run, standing, one));
			}
			catch (IllegalArgumentException ex) {
				problems.add(label(standing, one) + "：" + ex.getMessage());
			}
		}
		problems.addAll(doubled(claims));
		if (!problems.isEmpty()) {
			throw new IllegalStateException(String.join("；", problems));
		}
		return claims;
	}

	private Claim claim(Run run, @Nullable Standing standing, BranchForm.Typed typed) {
		Indicator indicator = typed.indicator();
		if (standing == null || indicator == null) {
			throw new IllegalArgumentException("不是本支部台账上的数值，请删去这条异议");
		}
		FactBook.Value value = this.facts.values(run.period(), run.factsVersion(), standing.subject(), standing.id())
			.stream()
			.filter((one) -> one.indicator() == indicator)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("这个数值由系统计算，请对算出它的数值提出异议"));
		BigDecimal claimed = ClaimedAmount.read(indicator, typed.claimed());
		if (value.value() != null && value.value().compareTo(claimed) == 0) {
			throw new IllegalArgumentException("填的数值与台账相同；请改成您认为正确的数值，或删去这条异议");
		}
		return new Claim(standing, indicator, value.value(), claimed, reason(typed.reason()));
	}

	static String reason(@Nullable String typed) {
		return Reasons.check((typed != null) ? typed : "", LONGEST_REASON, "理由");
	}

	private static List<String> doubled(List<Claim> claims) {
		Set<List<Object>> seen = new HashSet<>();
		return claims.stream()
			.filter((claim) -> !seen.add(List.of(claim.subject(), claim.standing().id(), claim.indicator())))
			.map((claim) -> claim.standing().name() + "的" + claim.indicator().label() + "：提出了两次，请删去一条")
			.toList();
	}

	private static String label(@Nullable Standing standing, BranchForm.Typed typed) {
		String who = (standing != null) ? standing.name() : Objects.toString(typed.id(), "");
		return who + "的" + ((typed.indicator() != null) ? typed.indicator().label() : "指标");
	}

	/**
	 * A dispute that makes sense.
	 *
	 * @param standing whose value
	 * @param indicator which
	 * @param amount what stood in the ledger, null when it was missing
	 * @param claimed what the branch says is right
	 * @param reason why
	 */
	record Claim(Standing standing, Indicator indicator, @Nullable BigDecimal amount, BigDecimal claimed,
			String reason) {

		Subject subject() {
			return this.standing.subject();
		}

	}

}
