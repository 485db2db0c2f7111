package cn.shizhao.platform.roster;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Keeps who left when and why, who came back, and what people were called before.
 */
@Component
class Departures {

	private final DepartureMapper mapper;

	private final RosterMapper roster;

	private final Clock clock;

	Departures(DepartureMapper mapper, RosterMapper roster, Clock clock) {
		this.mapper = mapper;
		this.roster = roster;
		this.clock = clock;
	}

	RetiredNumbers numbers() {
		return new RetiredNumbers(this.roster.members(), this.roster.formerMembers(), this.mapper.away());
	}

	Map<String, Departure> away() {
		return this.mapper.away().stream().collect(Collectors.toMap(Departure::personId, Function.identity()));
	}

	/**
	 * Notes what a new roster does to people.
	 * @param before the roster until now
	 * @param after the roster from now on
	 * @param numbers as they were until now
	 * @param answers why people leave
	 * @param actor staff number or 系统
	 */
	void note(RosterData before, RosterData after, RetiredNumbers numbers, Answers answers, String actor) {
		LocalDateTime now = LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
		Map<String, Member> people = after.byKey(Kind.PEOPLE);
		before.people()
			.stream()
			.map(Member::id)
			.filter((person) -> !people.containsKey(person))
			.forEach((person) -> this.mapper.leave(person, now, answers.reason(person), actor));
		numbers.returning(after.people()).keySet().forEach((person) -> this.mapper.comeBack(person, now, actor));
		before.people()
			.stream()
			.filter((old) -> people.containsKey(old.id()) && !people.get(old.id()).name().equals(old.name()))
			.forEach((old) -> this.mapper.rename(new FormerName(old.id(), now, old.name())));
	}

}
