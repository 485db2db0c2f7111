package cn.shizhao.platform.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Spells a name as people type it.
 */
final class Pinyin {

	/** A name with more readings than this is cut short. */
	private static final int MOST = 64;

	private Pinyin() {
	}

	/**
	 * Every way to spell a name; characters without a reading are left out.
	 * @return lists of syllables in small letters without tones, never empty ones
	 */
	static List<List<String>> spellings(String name) {
		List<List<String>> spellings = List.of(List.of());
		for (int character : name.codePoints().filter(Character::isBmpCodePoint).toArray()) {
			List<String> readings = readings((char) character);
			if (!readings.isEmpty()) {
				spellings = longer(spellings, readings);
			}
		}
		return spellings.stream().filter((spelling) -> !spelling.isEmpty()).toList();
	}

	private static List<List<String>> longer(List<List<String>> spellings, List<String> readings) {
		List<List<String>> longer = new ArrayList<>();
		for (List<String> spelling : spellings) {
			for (String reading : readings) {
				List<String> one = new ArrayList<>(spelling);
				one.add(reading);
				longer.add(one);
			}
		}
		return longer.subList(0, Math.min(longer.size(), MOST));
	}

	/** The library writes lü as lu:; people type lv or lu. */
	private static List<String> readings(char character) {
		String[] found = PinyinHelper.toHanyuPinyinStringArray(character);
		if (found == null) {
			return List.of();
		}
		return Arrays.stream(found)
			.map((reading) -> reading.replaceAll("\\d", ""))
			.flatMap(
					(reading) -> Arrays.stream(new String[] { reading.replace("u:", "v"), reading.replace("u:", "u") }))
			.distinct()
			.toList();
	}

}
