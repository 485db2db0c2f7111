package cn.shizhao.evaluation.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.FakeRoster;
import cn.shizhao.platform.roster.Section;

/**
 * Two sections with heads, an office, and last quarter's scores.
 */
class FakeOffice extends FakeRoster implements Groups, PreviousScores {

	final Map<String, List<String>> groups = Map.of("section-K02", List.of("CZ0009", "CZ0010"), "section-K03",
			List.of("CZ0020"), "organ-office", List.of("CZ0001", "CZ0002"));

	FakeOffice() {
		this.sections.addAll(List.of(new Section("K02", "预算科", "B01"), new Section("K03", "国库科", "B01")));
		this.branches.add(new Branch("B01", "机关第一支部"));
	}

	void reset() {
		this.people.clear();
		hire("CZ0009", "张三", "K02");
		hire("CZ0010", "王𬀩", "K02");
		hire("CZ0011", "李四", "K02");
		hire("CZ0020", "赵六", "K03");
	}

	void hire(String id, String name, String section) {
		hire(id, name, section, "B01");
	}

	void move(String id, String section) {
		hire(id, member(id).orElseThrow().name(), section);
	}

	@Override
	public List<String> members(String group) {
		return this.groups.getOrDefault(group, List.of());
	}

	@Override
	public Map<String, BigDecimal> performance(Period period) {
		return period.equals(new Period(2026, 2)) ? Map.of("CZ0009", new BigDecimal("90.15")) : Map.of();
	}

	@Override
	public Map<String, BigDecimal> business(Period period) {
		return period.equals(new Period(2026, 2)) ? Map.of("K02", new BigDecimal("91.50")) : Map.of();
	}

}
