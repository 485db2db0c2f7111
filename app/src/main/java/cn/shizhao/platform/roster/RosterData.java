package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The whole roster at one moment, as stored or as it would be after an import.
 *
 * @param branches in use
 * @param sections in use
 * @param people in service
 * @param households paired with someone
 * @param duties roles beyond what posts give
 */
record RosterData(List<Branch> branches, List<Section> sections, List<Member> people, List<Household> households,
		List<Duty> duties) {

	static final RosterData EMPTY = new RosterData(List.of(), List.of(), List.of(), List.of(), List.of());

	/**
	 * The rows of one kind.
	 * @param <T> what a row holds
	 * @param kind which kind
	 * @return the rows
	 */
	@SuppressWarnings("unchecked")
	<T> List<T> rows(Kind<T> kind) {
		Map<Kind<?>, List<?>> all = Map.of(Kind.BRANCHES, this.branches, Kind.SECTIONS, this.sections, Kind.PEOPLE,
				this.people, Kind.HOUSEHOLDS, this.households, Kind.DUTIES, this.duties);
		return (List<T>) all.get(kind);
	}

	RosterData withDuties(Predicate<Duty> kept) {
		return new RosterData(this.branches, this.sections, this.people, this.households,
				this.duties.stream().filter(kept).toList());
	}

	RosterData withPeople(List<Member> others) {
		return new RosterData(this.branches, this.sections, others, this.households, this.duties);
	}

	<T> Set<String> keys(Kind<T> kind) {
		return rows(kind).stream().map(kind::key).collect(Collectors.toSet());
	}

	<T> Map<String, T> byKey(Kind<T> kind) {
		return rows(kind).stream().collect(Collectors.toMap(kind::key, Function.identity()));
	}

}
