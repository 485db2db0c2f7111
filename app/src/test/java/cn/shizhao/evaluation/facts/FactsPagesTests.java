package cn.shizhao.evaluation.facts;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.shizhao.Prepared;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.Table;
import cn.shizhao.foundation.table.TableFiles;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.rules.FactsCsv;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@FactsTest
class FactsPagesTests {

	private static final Period Q3 = Period.parse("2026Q3");

	private static final Actor OFFICE = new Actor("CZ0050", "某办公室", Set.of("organ-office"));

	@Autowired
	private FactsPages pages;

	@Autowired
	private FactBook book;

	@Autowired
	private FactImports imports;

	@Autowired
	private FakeBureau bureau;

	@Autowired
	private Prepared prepared;

	@BeforeEach
	void freezeTwice() {
		this.prepared.begin("frozen twice", () -> {
			SampleFiles.importAll(this.imports, Q3, "CZ0050");
			this.book.freeze(Q3, "系统");
			this.book.correct(Q3, Subject.MEMBER, "CZ0020", Indicator.VOLUNTEER_HOURS, new BigDecimal("99"), "补登",
					"CZ0050");
			this.book.freeze(Q3, "CZ0050");
		});
	}

	@Test
	void theNewestVersionIsShownInPages() {
		FactsView view = this.pages.view(Q3, query(null, Subject.MEMBER), OFFICE);
		assertThat(view.version()).isEqualTo(2);
		assertThat(view.total()).isEqualTo(132 * 21);
		assertThat(view.lines()).hasSize(50);
		assertThat(view.pages()).isEqualTo(56);
		assertThat(view.versions()).extracting(FactsView.VersionView::number).containsExactly(2, 1);
	}

	@Test
	void thePageAfterTheLastIsTheLast() {
		FactsView view = this.pages.view(Q3,
				FactsQuery.of(null, Subject.SECTION, null, null, null, null, null, null, 99, null), OFFICE);
		assertThat(view.page()).isEqualTo(4);
		assertThat(view.lines()).hasSize(28 * 7 - 150);
	}

	@Test
	void aVersionShowsWhatItChangedBesideTheVersionBefore() {
		FactsView view = this.pages.view(Q3,
				FactsQuery.of(2, Subject.MEMBER, null, null, null, null, null, true, null, null), OFFICE);
		assertThat(view.lines()).singleElement().satisfies((line) -> {
			assertThat(line.amount()).isEqualTo("99");
			assertThat(line.before()).isEqualTo(SampleFiles.rows("member-facts-2026Q3.csv").get(19).get("志愿服务时长"));
			assertThat(line.line().row().detail()).isEqualTo("更正（2026年10月12日）：补登");
		});
	}

	@Test
	void valuesAreFoundByNameUnitIndicatorAndMark() {
		String name = this.bureau.member("CZ0020").orElseThrow().name();
		assertThat(found(FactsQuery.of(null, null, name, null, null, Indicator.PERFORMANCE, null, null, null, null)))
			.contains("CZ0020");
		assertThat(
				found(FactsQuery.of(null, null, "cz0020", null, null, Indicator.PERFORMANCE, null, null, null, null)))
			.containsExactly("CZ0020");
		assertThat(found(FactsQuery.of(null, null, null, null, "K02", Indicator.PERFORMANCE, null, null, null, null)))
			.containsExactlyElementsOf(
					this.bureau.membersOfSection("K02").stream().map((member) -> member.id()).toList());
		assertThat(found(FactsQuery.of(null, null, null, "B03", null, Indicator.PERFORMANCE, null, null, null, null)))
			.hasSize(this.bureau.membersOfBranch("B03").size());
		assertThat(found(FactsQuery.of(null, null, null, null, null, null, Mark.DISAGREES, null, null, true)))
			.isNotEmpty()
			.hasSizeLessThan(132);
	}

	@Test
	void anUnknownVersionIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.pages.view(Q3, query(3, Subject.MEMBER), OFFICE))
			.withMessage("2026年第三季度没有第 3 版事实；现有第 1 版到第 2 版");
	}

	@Test
	void aQuarterWithoutFactsIsEmpty() {
		FactsView view = this.pages.view(Period.parse("2027Q1"), query(null, Subject.MEMBER), OFFICE);
		assertThat(view.version()).isZero();
		assertThat(view.lines()).isEmpty();
		assertThat(view.pages()).isOne();
	}

	@Test
	void everyoneSeesWhatTheirRoleAllows() {
		assertThat(seen(new Actor("CZ0020", "某", Set.of("member")), Subject.MEMBER)).containsExactly("CZ0020");
		assertThat(seen(new Actor("CZ0020", "某", Set.of("member")), Subject.SECTION)).isEmpty();
		Actor head = new Actor("CZ0008", "某", Set.of("member", "section-head", "section-K02"));
		assertThat(seen(head, Subject.SECTION)).containsExactly("K02");
		assertThat(seen(head, Subject.BRANCH)).isEmpty();
		assertThat(seen(head, Subject.MEMBER)).contains("CZ0008")
			.containsAll(this.bureau.membersOfSection("K02").stream().map((member) -> member.id()).toList());
		Actor secretary = new Actor("CZ0020", "某", Set.of("member", "branch-secretary", "branch-B03"));
		assertThat(seen(secretary, Subject.BRANCH)).containsExactly("B03");
		assertThat(seen(secretary, Subject.SECTION)).containsExactly(this.bureau.sections()
			.stream()
			.filter((one) -> one.branchCode().equals("B03"))
			.map((one) -> one.code())
			.toArray(String[]::new));
		for (String group : List.of("organ-office", "party-committee", "leading-group", "discipline", "auditor")) {
			assertThat(seen(new Actor("CZ0001", "某", Set.of(group)), Subject.MEMBER)).hasSize(132);
		}
		assertThat(seen(new Actor("operator", "运维", Set.of("operator")), Subject.MEMBER)).isEmpty();
	}

	@Test
	void onlyTheOfficeSeesImportsAndWhatIsNotFrozenYet() {
		this.book.correct(Q3, Subject.MEMBER, "CZ0021", Indicator.VOLUNTEER_HOURS, new BigDecimal("98"), "补登",
				"CZ0050");
		FactsView office = this.pages.view(Q3, query(null, Subject.MEMBER), OFFICE);
		assertThat(office.pending()).isOne();
		assertThat(office.imports()).hasSize(3);
		FactsView auditor = this.pages.view(Q3, query(null, Subject.MEMBER),
				new Actor("CZ0001", "某", Set.of("auditor")));
		assertThat(auditor.pending()).isZero();
		assertThat(auditor.imports()).isEmpty();
	}

	@Test
	void aSealedQuarterWaitsForNoFreeze() {
		this.bureau.moveTo(Q3, Stage.SEALED);
		this.bureau.people.remove("CZ0132");
		assertThat(this.pages.view(Q3, query(null, Subject.MEMBER), OFFICE).pending()).isZero();
	}

	@Test
	void theExportIsTheFileThatWasImported() {
		List<Table> tables = TableFiles.read("export.csv",
				FactsExport.of(Subject.MEMBER, this.pages.export(Q3, query(1, Subject.MEMBER), OFFICE)).csv(),
				new Problems());
		Table table = tables.get(0);
		assertThat(table.header())
			.containsExactlyInAnyOrderElementsOf(SampleFiles.rows("member-facts-2026Q3.csv").get(0).keySet());
		assertThat(table.lines()).hasSize(132).allSatisfy((line) -> {
			SampleFiles.rows("member-facts-2026Q3.csv").get(line.number() - 2).forEach((column, cell) -> {
				String exported = line.cells().get(column);
				if (Indicator.byLabel(column).isPresent()) {
					assertThat(new BigDecimal(exported)).as(column).isEqualByComparingTo(cell);
				}
				else {
					assertThat(exported).isEqualTo(cell);
				}
			});
		});
	}

	@Test
	void theExportIsWhatTheCommandLineScores() throws Exception {
		for (Subject subject : Subject.values()) {
			byte[] csv = FactsExport.of(subject, this.pages.export(Q3, query(null, subject), OFFICE)).csv();
			assertThat(FactsCsv.read(new ByteArrayInputStream(csv), "export.csv")).extracting(FactsCsv.Line::facts)
				.usingRecursiveFieldByFieldElementComparator(RecursiveComparisonConfiguration.builder()
					.withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
					.build())
				.containsExactlyElementsOf(this.book.facts(Q3, 2, subject));
		}
	}

	@Test
	void theExportKeepsToWhatTheReaderMaySee() {
		Actor member = new Actor("CZ0020", "某", Set.of("member"));
		assertThat(FactsExport.of(Subject.MEMBER, this.pages.export(Q3, query(null, Subject.MEMBER), member)).rows())
			.singleElement()
			.satisfies((row) -> assertThat(row.get(0)).isEqualTo("CZ0020"));
	}

	private List<String> found(FactsQuery query) {
		return this.pages.view(Q3, query, OFFICE)
			.lines()
			.stream()
			.map((line) -> line.line().subject().subjectId())
			.distinct()
			.toList();
	}

	private Set<String> seen(Actor actor, Subject subject) {
		return this.pages.export(Q3, query(null, subject), actor)
			.stream()
			.map((line) -> line.subject().subjectId())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static FactsQuery query(Integer version, Subject subject) {
		return FactsQuery.of(version, subject, null, null, null, null, null, null, null, null);
	}

}
