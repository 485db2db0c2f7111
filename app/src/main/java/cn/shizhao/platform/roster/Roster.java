package cn.shizhao.platform.roster;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The people and units in service, as other features read them.
 */
public interface Roster {

	/**
	 * Everyone in service.
	 * @return ordered by staff number
	 */
	List<Member> members();

	/**
	 * One person, in service or not.
	 * @param id staff number
	 * @return the person, or empty
	 */
	Optional<Member> member(String id);

	/**
	 * Whether someone left.
	 * @param id staff number
	 * @return false for those in service, and for whoever never was
	 */
	default boolean left(String id) {
		return member(id).isPresent() && members().stream().noneMatch((member) -> member.id().equals(id));
	}

	/**
	 * What people were called before.
	 * @return by staff number, the earliest name first; few, as names rarely change
	 */
	default List<FormerName> formerNames() {
		return List.of();
	}

	/**
	 * The name someone had when they did something.
	 * @param id staff number, or a word such as 系统
	 * @param time when that was; the name of today for null
	 * @return the name of that day, or what was given when nobody has that number
	 */
	default String nameAt(String id, @Nullable LocalDateTime time) {
		return formerNames().stream()
			.filter((former) -> former.personId().equals(id) && time != null && former.usedUntil().isAfter(time))
			.findFirst()
			.map(FormerName::name)
			.orElseGet(() -> member(id).map(Member::name).orElse(id));
	}

	/**
	 * The people of a section in service.
	 * @param code section code
	 * @return ordered by staff number
	 */
	List<Member> membersOfSection(String code);

	/**
	 * The people of a branch in service.
	 * @param code branch code
	 * @return ordered by staff number
	 */
	List<Member> membersOfBranch(String code);

	/**
	 * All sections in use.
	 * @return ordered by code
	 */
	List<Section> sections();

	/**
	 * All branches in use.
	 * @return ordered by code
	 */
	List<Branch> branches();

}
