package cn.shizhao.platform.message;

/**
 * How many parts of a text message a text takes: providers count and charge them one by
 * one.
 */
final class Parts {

	/** Characters of a text that fits in one part. */
	private static final int ALONE = 70;

	/** Each part of a longer text gives away some to say where it belongs. */
	private static final int TOGETHER = 67;

	private Parts() {
	}

	/**
	 * Counts as the networks do, in units of UTF-16: a rare character takes two.
	 * @param text the whole text
	 * @return at least 1
	 */
	static int of(String text) {
		return (text.length() <= ALONE) ? 1 : (text.length() - 1) / TOGETHER + 1;
	}

}
