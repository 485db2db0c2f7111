package cn.shizhao.report;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a section head typed so far, right or wrong.
 *
 * @param revision which saved draft it goes on from, 0 for none
 * @param business 科室业务得分 as typed
 * @param scores 个人绩效考核得分 as typed, by staff number
 */
record Draft(int revision, String business, Map<String, String> scores) {

	Draft {
		business = (business != null) ? business : "";
		scores = (scores != null) ? scores : Map.of();
	}

	Stream<String> texts() {
		return Stream.concat(Stream.of(this.business), this.scores.values().stream());
	}

	/**
	 * A draft was kept.
	 *
	 * @param revision goes back with the next draft
	 * @param savedAt when
	 */
	record Saved(int revision, LocalDateTime savedAt) {
	}

}
