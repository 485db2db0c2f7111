package cn.shizhao.platform.account;

/**
 * Hashes passwords that are kept to be recognised again.
 */
public interface PasswordHashes {

	/**
	 * Hashes a password.
	 * @param password of any length
	 * @return with a salt of its own
	 */
	String encrypt(String password);

	/**
	 * Recognises a password.
	 * @param password of any length
	 * @param hash as made before
	 * @return true when it is the same
	 */
	boolean check(String password, String hash);

}
