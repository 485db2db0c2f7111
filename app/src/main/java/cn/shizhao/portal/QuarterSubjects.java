package cn.shizhao.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.Period;
import cn.shizhao.platform.TaskSubjects;
import cn.shizhao.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Names the quarter or month and the unit or person a task is about.
 */
@Component
class QuarterSubjects implements TaskSubjects {

	/** A month, perhaps with the number of the issue. */
	private static final Pattern MONTH = Pattern.compile("(20\\d{2})-0?(1?\\d)(?:-\\d)?");

	private final UnitNames units;

	private final RosterNames names;

	QuarterSubjects(UnitNames units, RosterNames names) {
		this.units = units;
		this.names = names;
	}

	@Override
	public String of(@Nullable String businessKey, @Nullable String about) {
		return Stream.of(period(businessKey), (about != null) ? this.names.person(this.units.name(about)) : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	/** Other processes are known by other keys. */
	private static String period(@Nullable String businessKey) {
		if (businessKey == null) {
			return "";
		}
		if (businessKey.matches("\\d{4}Q[1-4]")) {
			return Period.parse(businessKey).label();
		}
		Matcher month = MONTH.matcher(businessKey);
		return month.matches() ? month.group(1) + "年" + month.group(2) + "月" : businessKey;
	}

}
