package cn.shizhao.platform.password;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What everybody knows of the person a password is for.
 *
 * @param id staff number
 * @param name 姓名
 * @param mobile 手机号, empty when not known
 */
public record PasswordOwner(String id, String name, String mobile) {

	private static final int LAST_DIGITS = 6;

	private static final int SHORTEST_PINYIN = 4;

	/** Parts that may not be in the password, in small letters, with what they are. */
	Stream<Part> parts() {
		Stream<Part> mobiles = (this.mobile.length() > LAST_DIGITS)
				? Stream.of(new Part("手机号", this.mobile.substring(this.mobile.length() - LAST_DIGITS)))
				: Stream.empty();
		return Stream
			.of(Stream.of(new Part("工号", this.id), new Part("姓名", this.name)),
					Pinyin.spellings(this.name)
						.stream()
						.flatMap((spelling) -> Stream.of(String.join("", spelling), turned(spelling)))
						.filter((spelling) -> spelling.length() >= SHORTEST_PINYIN)
						.map((spelling) -> new Part("姓名的拼音", spelling)),
					mobiles)
			.flatMap((some) -> some)
			.filter((part) -> !part.text().isEmpty())
			.map((part) -> new Part(part.label(), part.text().toLowerCase(Locale.ROOT)));
	}

	/** Short spellings, which count as common words: syllables and initials. */
	Stream<String> words() {
		return Pinyin.spellings(this.name)
			.stream()
			.flatMap((spelling) -> Stream.concat(spelling.stream(), Stream.of(
					spelling.stream().map((syllable) -> syllable.substring(0, 1)).reduce("", String::concat),
					spelling.get(0)
							+ spelling.stream().skip(1).map((one) -> one.substring(0, 1)).reduce("", String::concat),
					this.id.replaceAll("\\d", "").toLowerCase(Locale.ROOT))));
	}

	/** Given name first, as in a mail address. */
	private static String turned(List<String> spelling) {
		return String.join("", spelling.subList(1, spelling.size())) + spelling.get(0);
	}

	/**
	 * A part of the password that is the person's own.
	 *
	 * @param label what it is, in words
	 * @param text in small letters
	 */
	record Part(String label, String text) {
	}

}
