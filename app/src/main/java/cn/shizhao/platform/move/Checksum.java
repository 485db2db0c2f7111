package cn.shizhao.platform.move;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts rows and adds up their SHA-256, so that the order does not matter but every
 * value does.
 */
class Checksum {

	private static final int BITS = 256;

	private static final int SHOWN = 16;

	private final MessageDigest sha;

	private BigInteger sum = BigInteger.ZERO;

	private long rows;

	Checksum() {
		try {
			this.sha = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void add(List<@Nullable Object> row) {
		for (Object value : row) {
			byte[] bytes = bytes(value);
			// the length keeps neighbours apart
			this.sha.update((((value != null) ? bytes.length : "null") + ":").getBytes(StandardCharsets.UTF_8));
			this.sha.update(bytes);
		}
		this.sum = this.sum.add(new BigInteger(1, this.sha.digest())).mod(BigInteger.ONE.shiftLeft(BITS));
		this.rows++;
	}

	private static byte[] bytes(@Nullable Object value) {
		if (value instanceof byte[] bytes) {
			return bytes;
		}
		if (value instanceof BigDecimal number) {
			return number.stripTrailingZeros().toPlainString().getBytes(StandardCharsets.UTF_8);
		}
		return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
	}

	long rows() {
		return this.rows;
	}

	/** The first 16 hexadecimal digits. */
	String hash() {
		return "%064x".formatted(this.sum).substring(0, SHOWN);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Checksum checksum && this.rows == checksum.rows && this.sum.equals(checksum.sum);
	}

	@Override
	public int hashCode() {
		return this.sum.hashCode();
	}

}
