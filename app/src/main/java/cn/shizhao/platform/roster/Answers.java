package cn.shizhao.platform.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.platform.roster.Departure.Reason;

/**
 * What whoever confirms a new roster answers to its questions.
 *
 * @param reasons why each leaver leaves, by staff number
 * @param same staff numbers of those who are the same person back again
 */
record Answers(Map<String, Reason> reasons, Set<String> same) {

	/**
	 * As the form sends it.
	 * @param fields among them {@code reason-} with a staff number
	 * @param same ticked staff numbers
	 */
	static Answers of(Map<String, String> fields, List<String> same) {
		Map<String, Reason> reasons = new HashMap<>();
		fields.forEach((name, value) -> {
			if (name.startsWith("reason-") && !value.isBlank()) {
				reasons.put(name.substring("reason-".length()), Reason.of(value));
			}
		});
		return new Answers(reasons, Set.copyOf(same));
	}

	/** For files that come in without anyone to ask. */
	static Answers assumed(RosterPlan plan) {
		return new Answers(plan.leaving().stream().collect(Collectors.toMap(RosterPlan.Who::id, (one) -> Reason.OTHER)),
				plan.returning().stream().map(RosterPlan.Who::id).collect(Collectors.toSet()));
	}

	Reason reason(String person) {
		return this.reasons.getOrDefault(person, Reason.OTHER);
	}

	/**
	 * Makes sure that nothing is left unanswered.
	 * @throws IllegalArgumentException with a Chinese message naming what is missing
	 */
	void check(RosterPlan plan) {
		String silent = plan.leaving()
			.stream()
			.filter((one) -> !this.reasons.containsKey(one.id()))
			.map(RosterPlan.Who::title)
			.collect(Collectors.joining("、"));
		if (!silent.isEmpty()) {
			throw new IllegalArgumentException("请选择离开的原因：" + silent);
		}
		String doubtful = plan.returning()
			.stream()
			.filter((one) -> !this.same.contains(one.id()))
			.map(RosterPlan.Who::title)
			.collect(Collectors.joining("、"));
		if (!doubtful.isEmpty()) {
			throw new IllegalArgumentException("请先核对并勾选“是同一个人”：" + doubtful + "。不是同一个人的，请返回修改，给新来的人用新的工号");
		}
	}

}
