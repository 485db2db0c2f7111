package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Paging;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a frozen version to whoever may see it.
 */
@Service
@Transactional(readOnly = true)
class FactsPages {

	private static final int PER_PAGE = 50;

	private final FactMapper mapper;

	private final FrozenFacts frozen;

	private final FactLines lines;

	private final ImportMapper imports;

	private final Evaluations evaluations;

	private final People people;

	FactsPages(FactMapper mapper, FrozenFacts frozen, FactLines lines, ImportMapper imports, Evaluations evaluations,
			People people) {
		this.mapper = mapper;
		this.frozen = frozen;
		this.lines = lines;
		this.imports = imports;
		this.evaluations = evaluations;
		this.people = people;
	}

	/**
	 * The quarter to show when none was named.
	 * @param today the quarter of today
	 * @return the newest evaluation's, or the quarter before today's
	 */
	Period newest(Period today) {
		return this.evaluations.all().stream().map(Evaluation::period).findFirst().orElse(today.previous());
	}

	FactsView view(Period period, FactsQuery query, Actor actor) {
		int version = version(period, query);
		List<FactLine> visible = visible(period, version, actor);
		List<FactLine> wanted = visible.stream().filter(query::wants).toList();
		List<FactLine> found = wanted.stream()
			.filter(query::wantsValue)
			.filter((line) -> !query.changed() || line.row().version() == version)
			.toList();
		Paging paging = Paging.of(found.size(), query.page(), query.all() ? Integer.MAX_VALUE : PER_PAGE);
		boolean office = actor.is(Role.ORGAN_OFFICE);
		return new FactsView(period, periods(period), versions(period), version, query, choices(visible, query),
				counts(wanted), lineViews(period, version, query, visible, page(found, paging)), found.size(),
				paging.page(), paging.pages(), office, office ? pending(period) : 0,
				office ? imports(period) : List.of());
	}

	/**
	 * A finished quarter freezes no more, whatever the roster says since.
	 */
	private int pending(Period period) {
		boolean finished = this.evaluations.find(period).filter((one) -> one.stage().finished()).isPresent();
		return finished ? 0 : this.lines.pending(period);
	}

	private static List<FactLine> page(List<FactLine> found, Paging paging) {
		return found.stream().skip(paging.offset()).limit(paging.size()).toList();
	}

	/**
	 * Everything of one kind in a version that the reader may see and asked for.
	 * @param period which quarter
	 * @param query version, subject, number or name, branch and section count
	 * @param actor the reader
	 * @return the lines in order
	 */
	List<FactLine> export(Period period, FactsQuery query, Actor actor) {
		return visible(period, version(period, query), actor).stream().filter(query::wants).toList();
	}

	int version(Period period, FactsQuery query) {
		int newest = this.frozen.newestVersion(period);
		Integer asked = query.version();
		if (asked == null) {
			return newest;
		}
		if (asked < 1 || asked > newest) {
			throw new IllegalArgumentException(period.label() + "没有第 " + asked + " 版事实；"
					+ ((newest > 0) ? "现有第 1 版到第 " + newest + " 版" : "还没有冻结过"));
		}
		return asked;
	}

	private List<FactLine> visible(Period period, int version, Actor actor) {
		return this.lines.frozen(period, version).stream().filter(visibleTo(actor)).toList();
	}

	private static Predicate<FactLine> visibleTo(Actor actor) {
		return (line) -> {
			FactSubject subject = line.subject();
			String person = (subject.subjectKind() == Subject.MEMBER) ? subject.subjectId() : "";
			return actor.maySee(person, subject.sectionCode(), subject.branchCode());
		};
	}

	private List<Period> periods(Period shown) {
		return Stream.concat(this.evaluations.all().stream().map(Evaluation::period), Stream.of(shown))
			.distinct()
			.sorted(java.util.Comparator.reverseOrder())
			.toList();
	}

	private List<FactsView.VersionView> versions(Period period) {
		return this.mapper.versions(period.toString())
			.stream()
			.map((version) -> new FactsView.VersionView(version.version(),
					this.people.name(version.frozenBy(), version.frozenAt()), ChineseTime.time(version.frozenAt()),
					version.changed()))
			.toList();
	}

	private static FactsView.Choices choices(List<FactLine> visible, FactsQuery query) {
		List<FactSubject> subjects = visible.stream().map(FactLine::subject).distinct().toList();
		return new FactsView.Choices(names(subjects, Subject.BRANCH), names(subjects, Subject.SECTION),
				FactSubject.indicators(query.subject())
					.stream()
					.collect(Collectors.toMap(Indicator::name, Indicator::label, (a, b) -> a, LinkedHashMap::new)));
	}

	private static Map<String, String> names(List<FactSubject> subjects, Subject kind) {
		return subjects.stream()
			.filter((subject) -> subject.subjectKind() == kind)
			.collect(Collectors.toMap(FactSubject::subjectId, FactSubject::name, (a, b) -> a, LinkedHashMap::new));
	}

	private static Map<Mark, Long> counts(List<FactLine> lines) {
		Map<Mark, Long> counts = new EnumMap<>(Mark.class);
		Arrays.stream(Mark.values())
			.forEach((mark) -> counts.put(mark, lines.stream().filter((line) -> line.has(mark)).count()));
		return counts;
	}

	private List<FactsView.LineView> lineViews(Period period, int version, FactsQuery query, List<FactLine> visible,
			List<FactLine> shown) {
		Map<String, String> units = new HashMap<>();
		this.frozen.sheet(period, version)
			.subjects()
			.stream()
			.filter((subject) -> subject.subjectKind() != Subject.MEMBER)
			.forEach((unit) -> units.put(unit.subjectId(), unit.name()));
		Map<FactKey, FactRow> before = query.changed() ? this.frozen.sheet(period, version - 1).byKey() : Map.of();
		return shown.stream().map((line) -> lineView(line, units, query.changed() ? before : null)).toList();
	}

	private FactsView.LineView lineView(FactLine line, Map<String, String> units,
			@Nullable Map<FactKey, FactRow> before) {
		FactRow row = line.row();
		return new FactsView.LineView(line, unit(line.subject(), units), Amounts.text(row.amount()),
				Amounts.text(line.last()), (before != null) ? amount(before.get(row.key())) : null,
				this.people.name(row.recordedBy(), row.recordedAt()), ChineseTime.time(row.recordedAt()));
	}

	private static String amount(@Nullable FactRow row) {
		BigDecimal amount = (row != null) ? row.amount() : null;
		return Amounts.text(amount);
	}

	private static String unit(FactSubject subject, Map<String, String> units) {
		String code = (subject.subjectKind() == Subject.MEMBER) ? subject.sectionCode() : subject.branchCode();
		return units.getOrDefault(Objects.requireNonNullElse(code, ""), "");
	}

	private List<FactsView.ImportView> imports(Period period) {
		return this.imports.confirmed(period.toString()).stream().map(this::importView).toList();
	}

	private FactsView.ImportView importView(ImportMapper.Import file) {
		String withdrawn = (file.withdrawnAt() != null && file.withdrawnBy() != null)
				? "%s于 %s 撤回：%s".formatted(this.people.name(file.withdrawnBy(), file.withdrawnAt()),
						ChineseTime.time(file.withdrawnAt()), file.withdrawnReason())
				: "";
		return new FactsView.ImportView(file.id(), file.fileName(), file.subjectKind().label(), file.amounts(),
				this.people.name(file.uploadedBy(), file.uploadedAt()), ChineseTime.time(file.uploadedAt()), withdrawn);
	}

}
