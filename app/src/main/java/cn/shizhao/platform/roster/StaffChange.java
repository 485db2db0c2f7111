package cn.shizhao.platform.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Someone who leaves, or gets other groups or another section, with the roster as it is
 * afterwards.
 */
public final class StaffChange {

	private final Member person;

	private final @Nullable Member now;

	private final RosterData before;

	private final RosterData after;

	private final String words;

	private StaffChange(Member person, @Nullable Member now, RosterData before, RosterData after, String words) {
		this.person = person;
		this.now = now;
		this.before = before;
		this.after = after;
		this.words = words;
	}

	/**
	 * Whoever leaves or moves between two rosters.
	 * @param reasons why someone leaves, by staff number; may be missing before it is
	 * known
	 */
	static List<StaffChange> between(RosterData before, RosterData after, Map<String, Departure.Reason> reasons) {
		var now = after.byKey(Kind.PEOPLE);
		return before.people()
			.stream()
			.map((person) -> new StaffChange(person, now.get(person.id()), before, after,
					words(person, now.get(person.id()), after, reasons.get(person.id()))))
			.filter((change) -> change.leaves() || change.moves())
			.toList();
	}

	private static String words(Member person, @Nullable Member now, RosterData after,
			Departure.@Nullable Reason reason) {
		if (now == null) {
			return person.name() + ((reason != null) ? reason : Departure.Reason.OTHER).said();
		}
		String section = after.sections()
			.stream()
			.filter((one) -> one.code().equals(now.sectionCode()))
			.map(Section::name)
			.findFirst()
			.orElse(now.sectionCode());
		return person.name() + (person.sectionCode().equals(now.sectionCode()) ? "的职务或角色有变动" : "已调到" + section);
	}

	private boolean moves() {
		return this.now != null
				&& (!this.now.sectionCode().equals(this.person.sectionCode()) || !groups().equals(groupsBefore()));
	}

	/**
	 * Who it is.
	 * @return as they were until now
	 */
	public Member person() {
		return this.person;
	}

	/**
	 * The staff number.
	 * @return of whom it is
	 */
	public String id() {
		return this.person.id();
	}

	/**
	 * Whether they leave the bureau.
	 * @return false for who moves within it
	 */
	public boolean leaves() {
		return this.now == null;
	}

	/**
	 * What happened, with the name.
	 * @return such as 某某已调离
	 */
	public String words() {
		return this.words;
	}

	private Set<String> groupsBefore() {
		return RosterGroups.groups(this.person, this.before.duties());
	}

	/**
	 * The groups they have from now on.
	 * @return none when they leave
	 */
	public Set<String> groups() {
		return (this.now != null) ? RosterGroups.groups(this.now, this.after.duties()) : Set.of();
	}

	/**
	 * The groups they are no longer in.
	 * @return such as {@code section-K02}
	 */
	public Set<String> lost() {
		Set<String> lost = new HashSet<>(groupsBefore());
		lost.removeAll(groups());
		return lost;
	}

	/**
	 * Who is in a group afterwards.
	 * @param group such as {@code section-K02}
	 * @return staff numbers in order
	 */
	public List<String> members(String group) {
		return members(group, this.after);
	}

	/**
	 * Whether a group was theirs alone.
	 * @param group such as {@code branch-B05}
	 * @return true when nobody else was in it
	 */
	public boolean alone(String group) {
		return members(group, this.before).equals(List.of(id()));
	}

	private static List<String> members(String group, RosterData roster) {
		return roster.people()
			.stream()
			.filter((member) -> RosterGroups.groups(member, roster.duties()).contains(group))
			.map(Member::id)
			.sorted()
			.toList();
	}

	/**
	 * Someone of the new roster.
	 * @param id staff number
	 * @return empty for who is not in service then
	 */
	public Optional<Member> inService(String id) {
		return this.after.people().stream().filter((member) -> member.id().equals(id)).findFirst();
	}

	/**
	 * Everyone who leaves or joins with the same roster, and so is not there both before
	 * and after it.
	 * @return staff numbers
	 */
	public Set<String> comingOrGoing() {
		Set<String> stay = this.after.keys(Kind.PEOPLE);
		stay.retainAll(this.before.keys(Kind.PEOPLE));
		return Stream.concat(this.before.people().stream(), this.after.people().stream())
			.map(Member::id)
			.filter((id) -> !stay.contains(id))
			.collect(Collectors.toSet());
	}

	/**
	 * The names of people.
	 * @param ids staff numbers
	 * @return as the new roster has them, with 、 between
	 */
	public String names(List<String> ids) {
		return ids.stream().map((id) -> inService(id).map(Member::name).orElse(id)).collect(Collectors.joining("、"));
	}

	/** What they were and are, for the heading. */
	String title() {
		return Kind.PEOPLE.title(this.person) + (leaves() ? "（离开）" : "（变动）");
	}

}
