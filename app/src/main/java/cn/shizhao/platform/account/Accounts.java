package cn.shizhao.platform.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The logins and their groups, as the features that hire and move people change them.
 */
public interface Accounts {

	/**
	 * Someone with a login.
	 * @param id staff number
	 * @return the person with their groups, or empty
	 */
	Optional<Actor> find(String id);

	/**
	 * Everyone with a login.
	 * @return ordered by staff number, with their groups
	 */
	List<Actor> all();

	/**
	 * Makes a login without any group, or renames an existing one (whose password and
	 * groups stay).
	 * @param id staff number
	 * @param name shown to people
	 * @param password for a new login
	 */
	void save(String id, String name, String password);

	/**
	 * Sets a new password, unlocks the login and ends all its sessions but the one this
	 * request belongs to.
	 * @param id staff number
	 * @param password the new password
	 * @throws IllegalArgumentException with a Chinese message when there is no such login
	 */
	void setPassword(String id, String password);

	/**
	 * Whether a password is the one of a login. Whoever asks lets
	 * {@link cn.shizhao.platform.lockout.LoginGate} count before.
	 * @param id staff number
	 * @param password the password
	 * @return true when it is
	 */
	boolean passwordMatches(String id, String password);

	/**
	 * Puts a person into exactly these groups; unit groups that do not exist yet are
	 * made.
	 * @param id staff number
	 * @param groups engine group ids
	 * @throws IllegalArgumentException with a Chinese message when there is no such login
	 */
	void setGroups(String id, Set<String> groups);

	/**
	 * Removes a login and ends its sessions; the person's history stays.
	 * @param id staff number
	 */
	void remove(String id);

}
