package cn.shizhao.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.shizhao.rules.LectureBook.Eligibility;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot.Outcome;
import cn.shizhao.rules.LectureSlot.PassedOver;

/**
 * Puts into words why someone gives a lecture or does not.
 */
final class LectureReasons {

	private LectureReasons() {
	}

	static String settled(Choice choice) {
		return "已事先指定由" + choice.id() + choice.name() + "主讲";
	}

	/**
	 * Why nobody gives the lecture.
	 * @param all everybody there was, none chosen
	 */
	static String nobody(List<PassedOver> all) {
		if (all.isEmpty()) {
			return "没有候选人；请补充候选人，或另行指定主讲人";
		}
		Map<Outcome, Long> counts = all.stream()
			.collect(Collectors.groupingBy(PassedOver::outcome, TreeMap::new, Collectors.counting()));
		return counts.entrySet()
			.stream()
			.map((count) -> count.getValue() + "人" + count.getKey().label())
			.collect(Collectors.joining("，", "没有人可以主讲：", "；请补充候选人，或另行指定主讲人"));
	}

	static String ineligible(Candidate candidate, List<Eligibility> hits) {
		return hits.stream()
			.map((row) -> Reasons.hit(candidate, row.indicator(), row.band(), row.code(), row.note()))
			.collect(Collectors.joining("；"));
	}

	static String personFull(Candidate candidate, Quota quota, Collection<Choice> others) {
		List<Integer> months = months(others.stream().filter((other) -> other.id().equals(candidate.id())).toList());
		return "本年已安排主讲%d次（%s），达到每人上限%d次".formatted(months.size(), said(months), quota.perPerson());
	}

	static String branchFull(Candidate candidate, Quota quota, Collection<Choice> others) {
		List<Integer> months = months(others.stream().filter(candidate::shares).toList());
		return "支部%s本年已安排%d次（%s），达到每支部上限%d次".formatted(candidate.branch(), months.size(), said(months),
				quota.perBranch());
	}

	static String tooNear(Candidate candidate, int month, Quota quota, Collection<Choice> others) {
		List<Integer> near = months(others.stream()
			.filter(candidate::shares)
			.filter((other) -> Math.abs(month - other.month()) < quota.gap())
			.toList());
		return "支部%s在%s已有安排，与%d月相隔不到%d个月".formatted(candidate.branch(), said(near), month, quota.gap());
	}

	private static List<Integer> months(Collection<Choice> choices) {
		return choices.stream().map(Choice::month).sorted().toList();
	}

	private static String said(List<Integer> months) {
		return months.stream().map((month) -> month + "月").collect(Collectors.joining("、"));
	}

}
