package cn.shizhao.platform.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import cn.shizhao.platform.account.PasswordHashes;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Hashes passwords with bcrypt in place of the engine's salted SHA-512. The digest before
 * it keeps long passwords whole: bcrypt reads 72 bytes, fewer than the engine's salt and
 * a long Chinese password take.
 */
class ModernPasswords implements PasswordEncryptor, PasswordHashes {

	static final String NAME = "bcrypt";

	private final BCryptPasswordEncoder bcrypt;

	/**
	 * What hashing a password costs.
	 * @param cost 4 to 31, each step twice the time; 10 takes about a tenth of a second
	 */
	ModernPasswords(int cost) {
		this.bcrypt = new BCryptPasswordEncoder(cost);
	}

	@Override
	public String encrypt(String salted) {
		return this.bcrypt.encode(digest(salted));
	}

	@Override
	public boolean check(String salted, String hash) {
		return this.bcrypt.matches(digest(salted), hash);
	}

	@Override
	public String hashAlgorithmName() {
		return NAME;
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
