package cn.shizhao.front.portal;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.finding.Findings;
import cn.shizhao.platform.engine.TaskSubjects;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Names what a task belongs to, and the unit or person it is about.
 */
@Component
class BusinessSubjects implements TaskSubjects {

	private static final List<Naming> NAMINGS = List.of(
			// a quarter has an evaluation and a review
			new Naming("(?:review-)?(\\d{4}Q[1-4])", (key) -> Period.parse(key.group(1)).label()),
			new Naming("\\d{4}-\\d{4,}", (key) -> Findings.number(key.group())),
			// a month, perhaps with the number of the issue
			new Naming("(20\\d{2})-0?(1?\\d)(?:-\\d)?", (key) -> key.group(1) + "年" + key.group(2) + "月"),
			// a year has a plan of lectures and a choice of the best
			new Naming("20\\d{2}", (key) -> key.group() + "年"),
			// only talks are known by an id that says nothing to people
			new Naming("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", (key) -> "谈心谈话"));

	private final UnitNames units;

	private final RosterNames names;

	BusinessSubjects(UnitNames units, RosterNames names) {
		this.units = units;
		this.names = names;
	}

	@Override
	public String of(@Nullable String businessKey, @Nullable String about) {
		return Stream.of(named(businessKey), (about != null) ? this.names.person(this.units.name(about)) : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	private static String named(@Nullable String businessKey) {
		return (businessKey == null) ? ""
				: NAMINGS.stream()
					.map((naming) -> naming.of(businessKey))
					.filter((words) -> !words.isEmpty())
					.findFirst()
					.orElse(businessKey);
	}

	/**
	 * How one kind of business key is named.
	 */
	private record Naming(Pattern pattern, Function<MatchResult, String> words) {

		Naming(String pattern, Function<MatchResult, String> words) {
			this(Pattern.compile(pattern), words);
		}

		String of(String key) {
			var matcher = this.pattern.matcher(key);
			return matcher.matches() ? this.words.apply(matcher.toMatchResult()) : "";
		}

	}

}
