package cn.shizhao.roster;

import java.util.List;
import java.util.Optional;

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
