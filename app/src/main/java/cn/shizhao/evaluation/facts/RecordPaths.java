package cn.shizhao.evaluation.facts;

import java.util.Set;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where the records behind a value can be seen, for the pages that show values.
 */
@Component("recordPaths")
class RecordPaths {

	private static final Set<Indicator> INSPECTION = Set.of(Indicator.FINDINGS, Indicator.ORDINARY_FINDINGS,
			Indicator.SERIOUS_FINDINGS, Indicator.OVERDUE, Indicator.RECTIFIED_IN_TIME_RATE);

	private static final Set<Indicator> LECTURES = Set.of(Indicator.LECTURE_RATE, Indicator.LECTURES_GIVEN);

	private static final Set<String> KEPT_HERE = Set.of(FactBook.Source.REGISTER.label(),
			FactBook.Source.DERIVED.label());

	/**
	 * The page of the records.
	 * @param source kind of source in words
	 * @param subject member, branch or section
	 * @param id staff number or unit code
	 * @param indicator what is counted, or null
	 * @param period which quarter
	 * @return address within the application, null when the records are not kept here
	 */
	public @Nullable String of(String source, Subject subject, String id, @Nullable Indicator indicator,
			Period period) {
		if (indicator == Indicator.TALK_RATE && source.equals(FactBook.Source.REGISTER.label())) {
			return "/talks?branch=%s&from=%s&to=%s".formatted(id, period.start(), period.end());
		}
		if (indicator == null || !KEPT_HERE.contains(source)) {
			return null;
		}
		if (LECTURES.contains(indicator)) {
			return "/lectures?year=" + period.year();
		}
		if (indicator == Indicator.ARTICLES) {
			return "/articles?year=%d&chosen=true&q=%s".formatted(period.year(), id);
		}
		return INSPECTION.contains(indicator) ? findings(subject, id, indicator, period) : null;
	}

	private static String findings(Subject subject, String id, Indicator indicator, Period period) {
		String grade = switch (indicator) {
			case ORDINARY_FINDINGS -> "&grade=ORDINARY";
			case SERIOUS_FINDINGS -> "&grade=SEVERE";
			case OVERDUE -> "&overdue=true";
			default -> "";
		};
		return "/findings?counting=true&from=%s&to=%s&%s=%s%s".formatted(period.start(), period.end(),
				(subject == Subject.MEMBER) ? "q" : "unit", id, grade);
	}

}
