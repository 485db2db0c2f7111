package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.Prepared;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Indicator.Kind;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three sample quarters, imported and frozen, against a plain recomputation from the
 * files.
 */
@FactsTest
class SampleQuartersTests {

	@Autowired
	private FactBook book;

	@Autowired
	private FactImports imports;

	@Autowired
	private Prepared prepared;

	@ParameterizedTest
	@ValueSource(strings = { "2026Q1", "2026Q2", "2026Q3" })
	void membersHaveExactlyWhatTheFileSays(String quarter) {
		Map<String, Facts> members = frozen(quarter, Subject.MEMBER);
		assertThat(members).hasSize(132);
		for (Map<String, String> row : SampleFiles.rows("member-facts-" + quarter + ".csv")) {
			Facts facts = members.get(row.get("编号"));
			assertThat(facts.name()).isEqualTo(row.get("姓名"));
			assertThat(facts.branch()).isEqualTo(row.get("支部编号"));
			assertThat(facts.section()).isEqualTo(row.get("科室编号"));
			assertThat(facts.values()).hasSize(21);
			facts.values()
				.forEach((indicator, value) -> assertThat(value).as("%s %s", facts.id(), indicator.label())
					.isEqualByComparingTo(row.get(indicator.label())));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026Q1", "2026Q2", "2026Q3" })
	void branchesHaveSumsMeansAndTheirOwnFile(String quarter) {
		List<Map<String, String>> members = SampleFiles.rows("member-facts-" + quarter + ".csv");
		Map<String, Map<String, String>> own = byId("branch-facts-" + quarter + ".csv", "编号");
		Map<String, Facts> branches = frozen(quarter, Subject.BRANCH);
		assertThat(branches).hasSize(14);
		branches.forEach((code, facts) -> {
			assertThat(facts.values()).hasSize(14);
			facts.values()
				.forEach((indicator, value) -> assertThat(value).as("%s %s", code, indicator.label())
					.isEqualByComparingTo(branchValue(quarter, code, indicator, members, own.get(code))));
		});
	}

	private BigDecimal branchValue(String quarter, String code, Indicator indicator, List<Map<String, String>> members,
			Map<String, String> own) {
		if (indicator == Indicator.BUSINESS_AVERAGE) {
			Map<String, Map<String, String>> sections = byId("sections.csv", "科室编号");
			double[] scores = SampleFiles.rows("section-business-" + quarter + ".csv")
				.stream()
				.filter((row) -> sections.get(row.get("科室编号")).get("支部编号").equals(code))
				.mapToDouble((row) -> Math.round(Double.parseDouble(row.get("科室业务得分")) * 100))
				.toArray();
			return new BigDecimal(Arrays.stream(scores).mapToObj(String::valueOf).reduce("0", SampleQuartersTests::add))
				.divide(new BigDecimal(scores.length * 100), 2, RoundingMode.HALF_UP);
		}
		if (own.containsKey(indicator.label())) {
			String cell = own.get(indicator.label());
			return cell.isEmpty() ? BigDecimal.ONE : new BigDecimal(cell);
		}
		return ofMembers(indicator, members.stream().filter((row) -> row.get("支部编号").equals(code)).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026Q1", "2026Q2", "2026Q3" })
	void sectionsHaveSumsAndTheirBusinessScore(String quarter) {
		List<Map<String, String>> members = SampleFiles.rows("member-facts-" + quarter + ".csv");
		Map<String, Map<String, String>> business = byId("section-business-" + quarter + ".csv", "科室编号");
		Map<String, Facts> sections = frozen(quarter, Subject.SECTION);
		assertThat(sections).hasSize(28);
		sections.forEach((code, facts) -> {
			List<Map<String, String>> own = members.stream().filter((row) -> row.get("科室编号").equals(code)).toList();
			assertThat(facts.values()).hasSize(7);
			facts.values()
				.forEach((indicator, value) -> assertThat(value).as("%s %s", code, indicator.label())
					.isEqualByComparingTo((indicator == Indicator.BUSINESS)
							? new BigDecimal(business.get(code).get("科室业务得分")) : ofMembers(indicator, own)));
		});
	}

	private static BigDecimal ofMembers(Indicator indicator, List<Map<String, String>> members) {
		String sum = members.stream().map((row) -> row.get(indicator.label())).reduce("0", SampleQuartersTests::add);
		return (indicator.kind() == Kind.RATE)
				? new BigDecimal(sum).divide(new BigDecimal(members.size()), 4, RoundingMode.HALF_UP)
				: new BigDecimal(sum);
	}

	private static String add(String one, String other) {
		return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
	}

	private static Map<String, Map<String, String>> byId(String file, String column) {
		return SampleFiles.rows(file).stream().collect(Collectors.toMap((row) -> row.get(column), Function.identity()));
	}

	private Map<String, Facts> frozen(String quarter, Subject subject) {
		Period period = Period.parse(quarter);
		this.prepared.begin(quarter, () -> {
			SampleFiles.importAll(this.imports, period, "CZ0001");
			this.book.freeze(period, "CZ0001");
		});
		return this.book.facts(period, 1, subject).stream().collect(Collectors.toMap(Facts::id, Function.identity()));
	}

}
