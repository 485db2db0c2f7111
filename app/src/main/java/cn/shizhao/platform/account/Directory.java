package cn.shizhao.platform.account;

/**
 * Where the passwords of the bureau's people lie when they do not lie here: the bureau's
 * directory, or a provider that tells us nothing but who someone is.
 */
public interface Directory {

	/**
	 * Whether someone's password lies there, so that it can be neither checked nor
	 * changed nor reset here.
	 * @param actor who
	 * @return false for everyone while neither directory nor provider is switched on, and
	 * for local accounts
	 */
	boolean keeps(Actor actor);

	/**
	 * Checks a password there.
	 * @param id staff number, not necessarily one of ours
	 * @param password as typed
	 * @return true when it is the right one of someone who may sign in here
	 * @throws DirectoryAwayException when the directory does not answer
	 * @throws NoAccountException when it is right, but not of anyone who may sign in here
	 */
	boolean matches(String id, String password);

}
