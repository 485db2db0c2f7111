package cn.shizhao.evaluation.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a section head typed so far, right or wrong.
 *
 * @param business 科室业务得分 as typed
 * @param scores 个人绩效考核得分 as typed, by staff number
 */
record Draft(String business, Map<String, String> scores) {

	static final Draft NONE = new Draft("", Map.of());

	Draft {
		business = (business != null) ? business : "";
		scores = (scores != null) ? new TreeMap<>(scores) : Map.of();
	}

	Stream<String> texts() {
		return Stream.concat(Stream.of(this.business), this.scores.values().stream());
	}

}
