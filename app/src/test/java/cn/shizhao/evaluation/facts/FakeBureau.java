package cn.shizhao.evaluation.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cn.shizhao.evaluation.report.SectionReports;
import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.FakeRoster;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Section;

/**
 * The sample bureau in memory, so that a test can change people, reports and stages at
 * will.
 */
public class FakeBureau extends FakeRoster implements SectionReports, Evaluations, EarlierWins {

	public final Map<Period, Map<String, Submitted>> reports = new HashMap<>();

	public final Map<Period, Stage> stages = new HashMap<>();

	public final Map<Period, Map<String, Integer>> wins = new HashMap<>();

	public final List<String> returned = new ArrayList<>();

	public FakeBureau() {
		SampleFiles.rows("sections.csv")
			.forEach((row) -> this.sections.add(new Section(row.get("科室编号"), row.get("科室名称"), row.get("支部编号"))));
		SampleFiles.rows("branches.csv")
			.forEach((row) -> this.branches.add(new Branch(row.get("支部编号"), row.get("支部名称"))));
		reset();
	}

	public void reset() {
		this.people.clear();
		this.reports.clear();
		this.stages.clear();
		this.wins.clear();
		this.returned.clear();
		SampleFiles.rows("roster.csv").forEach((row) -> {
			String joined = row.get("入党日期");
			put(new Member(row.get("工号"), row.get("姓名"), row.get("性别"), LocalDate.parse(row.get("出生日期")),
					row.get("政治面貌"), joined.isEmpty() ? null : LocalDate.parse(joined), row.get("科室编号"),
					row.get("支部编号"), row.get("职务"), row.get("手机号"), row.get("居住片区")));
		});
	}

	public void submit(Period period, Submitted report) {
		this.reports.computeIfAbsent(period, (any) -> new TreeMap<>()).put(report.section(), report);
	}

	@Override
	public List<Submitted> submitted(Period period) {
		return List.copyOf(this.reports.getOrDefault(period, Map.of()).values());
	}

	@Override
	public void returnReport(Period period, String section, String reason, String actor) {
		if (this.reports.computeIfAbsent(period, (any) -> new TreeMap<>()).remove(section) == null) {
			throw new IllegalStateException("科室 " + section + " 现在没有可退回的报送");
		}
		this.returned.add(section + ":" + reason + ":" + actor);
	}

	@Override
	public Evaluation open(Period period) {
		moveTo(period, Stage.REPORTING);
		return find(period).orElseThrow();
	}

	@Override
	public void moveTo(Period period, Stage stage) {
		this.stages.put(period, stage);
	}

	@Override
	public Optional<Evaluation> find(Period period) {
		return Optional.ofNullable(this.stages.get(period))
			.map((stage) -> new Evaluation(period, stage, period.end().plusDays(1), period.end().plusDays(8)));
	}

	@Override
	public List<Evaluation> all() {
		return this.stages.keySet().stream().sorted().flatMap((period) -> find(period).stream()).toList();
	}

	@Override
	public Optional<Map<String, Integer>> inARowBefore(Period period) {
		return Optional.ofNullable(this.wins.get(period));
	}

	@Override
	public Evaluation openYear(Period year) {
		throw new UnsupportedOperationException("only quarters here");
	}

	@Override
	public List<Period> startableYears() {
		return List.of();
	}

	@Override
	public List<Evaluation> withYears() {
		return all();
	}

}
