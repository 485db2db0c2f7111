package cn.shizhao.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.Period;
import cn.shizhao.inspection.Findings;
import cn.shizhao.platform.TaskSubjects;
import cn.shizhao.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Names the quarter and the unit or person a task is about.
 */
@Component
class QuarterSubjects implements TaskSubjects {

	/** Only talks are known by an id that says nothing to people. */
	private static final String TALK = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	/** A quarter has an evaluation and a review. */
	private static final Pattern QUARTER = Pattern.compile("(?:review-)?(\\d{4}Q[1-4])");

	private final UnitNames units;

	private final RosterNames names;

	QuarterSubjects(UnitNames units, RosterNames names) {
		this.units = units;
		this.names = names;
	}

	@Override
	public String of(@Nullable String businessKey, @Nullable String about) {
		return Stream.of(quarter(businessKey), (about != null) ? this.names.person(this.units.name(about)) : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	/** Other processes are known by other keys. */
	private static String quarter(@Nullable String businessKey) {
		if (businessKey == null) {
			return "";
		}
		if (businessKey.matches("\\d{4}-\\d{4,}")) {
			return Findings.number(businessKey);
		}
		if (businessKey.matches(TALK)) {
			return "谈心谈话";
		}
		Matcher quarter = QUARTER.matcher(businessKey);
		return quarter.matches() ? Period.parse(quarter.group(1)).label() : businessKey;
	}

}
