package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts of a quarter with their marks, as they are now or as frozen.
 */
@Service
@Transactional(readOnly = true)
class FactLines {

	private final FrozenFacts frozen;

	private final FactCollection collection;

	private final WorkingCalendar calendar;

	FactLines(FrozenFacts frozen, FactCollection collection, WorkingCalendar calendar) {
		this.frozen = frozen;
		this.collection = collection;
		this.calendar = calendar;
	}

	/**
	 * What a freeze would give now.
	 * @param period which quarter
	 * @return all lines in order
	 */
	List<FactLine> now(Period period) {
		return lines(period, this.collection.collect(period, this.frozen.newestVersion(period) + 1));
	}

	/**
	 * A frozen version.
	 * @param period which quarter
	 * @param version which version
	 * @return all lines of the subjects of that version, in order
	 */
	List<FactLine> frozen(Period period, int version) {
		return lines(period, this.frozen.sheet(period, version));
	}

	/**
	 * How many values a freeze would change now.
	 * @param period which quarter
	 * @return 0 when everything is frozen
	 */
	int pending(Period period) {
		int newest = this.frozen.newestVersion(period);
		return Changes.between(this.frozen.sheet(period, newest), this.collection.collect(period, newest + 1))
			.rows()
			.size();
	}

	private List<FactLine> lines(Period period, FactSheet sheet) {
		Marker marker = new Marker(lastQuarter(period.previous()), workingDays(period));
		Map<FactKey, FactRow> rows = sheet.byKey();
		Function<FactKey, @Nullable BigDecimal> amounts = (key) -> rows.containsKey(key) ? rows.get(key).amount()
				: null;
		Map<List<Object>, FactSubject> subjects = new LinkedHashMap<>();
		sheet.subjects().forEach((one) -> subjects.put(id(one.subjectKind(), one.subjectId()), one));
		return sheet.rows()
			.stream()
			.filter((row) -> subjects.containsKey(id(row.subjectKind(), row.subjectId())))
			.map((row) -> marker.look(Objects.requireNonNull(subjects.get(id(row.subjectKind(), row.subjectId()))), row,
					amounts))
			.toList();
	}

	private static List<Object> id(Subject subject, String id) {
		return List.of(subject, id);
	}

	private Map<FactKey, BigDecimal> lastQuarter(Period last) {
		Map<FactKey, BigDecimal> values = new HashMap<>();
		this.frozen.sheet(last, this.frozen.newestVersion(last))
			.rows()
			.stream()
			.filter((row) -> row.amount() != null)
			.forEach((row) -> values.put(row.key(), row.amount()));
		return values;
	}

	private int workingDays(Period period) {
		return (int) period.start().datesUntil(period.next().start()).filter(this.calendar::isWorkingDay).count();
	}

}
