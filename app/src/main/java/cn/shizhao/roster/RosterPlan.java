package cn.shizhao.roster;

import java.util.List;

/**
 * What an import would change, shown before it is confirmed.
 *
 * @param differences one per kind of table
 * @param warnings what would be left without anyone to do it
 */
record RosterPlan(List<Difference> differences, List<String> warnings) {

	static RosterPlan of(RosterData before, RosterData after) {
		List<Difference> differences = Kind.ALL.stream()
			.<Difference>map((kind) -> Difference.between(kind, before, after))
			.toList();
		return new RosterPlan(differences, RosterWarnings.of(after));
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

}
