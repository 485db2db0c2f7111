package cn.shizhao.inspection.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import cn.shizhao.inspection.finding.FindingState;
import cn.shizhao.inspection.finding.Findings.Found;
import cn.shizhao.rules.ResponseBook.Clause;
import cn.shizhao.rules.ResponseBook.Grade;

/**
 * Findings of an October for tests: of every grade and in every state.
 */
final class FoundOnes {

	static final List<Clause> CLAUSES = IntStream.rangeClosed(1, 10)
		.mapToObj((number) -> new Clause(number, (number == 2) ? "不准无故迟到、早退、脱岗、旷工" : "不准" + number, number + 1))
		.toList();

	private FoundOnes() {
	}

	static List<Found> ofAllKinds() {
		return List.of(found(1, 12, "K02", "预算科", "陈晨", 2, Grade.REMINDER, 1, FindingState.RECTIFIED, null),
				found(2, 12, "K02", "预算科", "李想", 2, Grade.ORDINARY, 2, FindingState.OPEN, LocalDate.of(2026, 10, 20)),
				found(3, 15, "K01", "办公室", "王敏", 7, Grade.SEVERE, 1, FindingState.SUBMITTED, null),
				found(4, 20, "K05", "国库科", "赵宁", 1, Grade.REMINDER, 1, FindingState.APPEALED, null),
				found(5, 21, "K06", "采购科", "孙悦", 5, Grade.ORDINARY, 1, FindingState.ANNULLED, null),
				found(6, 22, "K07", "社保科", "周涛", 8, Grade.ORDINARY, 1, FindingState.WITHDRAWN, null));
	}

	static Found found(int number, int day, String code, String section, String person, int clause, Grade grade,
			int repeats, FindingState state, LocalDate overdueOn) {
		return new Found("2026-%04d".formatted(number), "督〔2026〕%d号".formatted(number), LocalDate.of(2026, 10, day),
				"办公楼 %d 楼".formatted(clause), "CZ%04d".formatted(number), person, false, code, section, "B01", clause,
				grade, "上午 9 点 20 分不在岗", repeats, LocalDate.of(2026, 10, day).plusDays(5), overdueOn, state,
				grade == Grade.SEVERE);
	}

}
