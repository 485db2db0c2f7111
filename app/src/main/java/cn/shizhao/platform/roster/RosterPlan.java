package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;

/**
 * What an import would change, shown before it is confirmed.
 *
 * @param differences one per kind of table
 * @param warnings what would be left without anyone to do it
 * @param leaving those who leave; the reason is asked
 * @param returning those whose number someone had who left; whether it is them is asked
 * @param handovers what those who leave or move pass on
 */
record RosterPlan(List<Difference> differences, List<String> warnings, List<Who> leaving, List<Who> returning,
		List<Handover> handovers) {

	static RosterPlan of(RosterData before, RosterData after, RetiredNumbers numbers, List<Handover> handovers) {
		List<Difference> differences = Kind.ALL.stream()
			.<Difference>map((kind) -> Difference.between(kind, before, after))
			.toList();
		Map<String, Member> people = after.byKey(Kind.PEOPLE);
		List<Who> leaving = before.people()
			.stream()
			.filter((member) -> !people.containsKey(member.id()))
			.map((member) -> new Who(member.id(), Kind.PEOPLE.title(member), ""))
			.toList();
		Map<String, String> former = numbers.returning(after.people());
		List<Who> returning = after.people()
			.stream()
			.filter((member) -> former.containsKey(member.id()))
			.map((member) -> new Who(member.id(), Kind.PEOPLE.title(member), former.get(member.id())))
			.toList();
		return new RosterPlan(differences, RosterWarnings.of(after), leaving, returning, handovers);
	}

	/**
	 * Tells whether two plans are the same.
	 * @return a short text
	 */
	public String fingerprint() {
		return Integer.toHexString(hashCode());
	}

	public boolean isEmpty() {
		return this.differences.stream().allMatch(Difference::isEmpty);
	}

	/**
	 * Someone about whom something is asked.
	 *
	 * @param id staff number
	 * @param title number and name
	 * @param before who had the number until they left, empty for who leaves
	 */
	record Who(String id, String title, String before) {
	}

}
