package cn.shizhao.platform.secondfactor;

import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;

/**
 * Makes secrets that lie encrypted everywhere, and finds the step of time a code belongs
 * to.
 */
class Codes {

	/** Clocks differ: a code counts one step early and one step late. */
	private static final int DRIFT = 1;

	private static final int SECRET_BYTES = 20;

	private static final int NONCE_BYTES = 16;

	private final TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator();

	private final BytesKeyGenerator random = KeyGenerators.secureRandom(SECRET_BYTES);

	private final AesBytesEncryptor encryptor;

	Codes(SecretKey key) {
		this.encryptor = new AesBytesEncryptor(key, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
	}

	/**
	 * Makes a secret.
	 * @return encrypted
	 */
	String newSecret() {
		return Base64.getEncoder().encodeToString(this.encryptor.encrypt(this.random.generateKey()));
	}

	/**
	 * What an authenticator takes.
	 * @param secret encrypted
	 * @return in Base32
	 */
	String readable(String secret) {
		return new Base32().encodeToString(bytes(secret)).replace("=", "");
	}

	/**
	 * The step of time whose code was given.
	 * @param secret encrypted
	 * @param code six digits
	 * @param now the time here
	 * @return a number that grows by one every 30 seconds, or empty for a wrong code
	 */
	OptionalLong step(String secret, String code, Instant now) {
		SecretKeySpec key = new SecretKeySpec(bytes(secret), this.totp.getAlgorithm());
		long seconds = this.totp.getTimeStep().toSeconds();
		long current = Math.floorDiv(now.getEpochSecond(), seconds);
		return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
			.filter((step) -> code.equals(code(key, Instant.ofEpochSecond(step * seconds))))
			.findFirst();
	}

	private String code(SecretKeySpec key, Instant time) {
		try {
			return this.totp.generateOneTimePasswordString(key, time);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] bytes(String secret) {
		try {
			return this.encryptor.decrypt(Base64.getDecoder().decode(secret));
		}
		catch (IllegalStateException ex) {
			throw new IllegalStateException("动态码的密钥与登记时的不同，读不出来；请运维人员恢复原来的密钥，或请机关党委办公室重置动态码", ex);
		}
	}

}
