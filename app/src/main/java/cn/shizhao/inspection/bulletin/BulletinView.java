package cn.shizhao.inspection.bulletin;

import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.text.Typography;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it stands on paper, with what the page tells around it.
 *
 * @param id such as {@code 2026-10}
 * @param published whether it is out
 * @param state in words
 * @param redHead whether it has a red head
 * @param bureau who publishes it
 * @param date of publication in words, empty before
 * @param number such as 〔2026〕第3期
 * @param title what it is about
 * @param correction why it corrects another, a line for each paragraph; none for the
 * first
 * @param replaces the one it corrects, or null
 * @param replacedBy the one that corrects it, or null
 * @param sections the text with its tables
 * @param steps what happened to it
 */
record BulletinView(String id, boolean published, String state, boolean redHead, String bureau, String date,
		String number, String title, List<String> correction, @Nullable Other replaces, @Nullable Other replacedBy,
		List<Section> sections, List<Step> steps) {

	/**
	 * What stands on top of a bulletin that corrects another.
	 * @return none for the first issue
	 */
	public List<String> correctionNote() {
		if (this.replaces == null) {
			return List.of();
		}
		return Stream
			.concat(Stream.of(Typography.official("本期更正" + this.replaces.number() + "，原通报不再使用。")),
					this.correction.stream())
			.toList();
	}

	/**
	 * Another bulletin.
	 *
	 * @param id of its page
	 * @param number as it is cited
	 */
	record Other(String id, String number) {
	}

	/**
	 * One part.
	 *
	 * @param heading of the part
	 * @param paragraphs its text
	 * @param tables below it
	 */
	record Section(String heading, List<String> paragraphs, List<CountTable> tables) {
	}

	/**
	 * A table of counts, its sum in the last row.
	 *
	 * @param caption above it
	 * @param column name of the first column
	 * @param rows in order
	 */
	record CountTable(String caption, String column, List<Count> rows) {
	}

	/**
	 * Something that happened.
	 *
	 * @param time in words
	 * @param what in words
	 * @param by name
	 * @param words such as a reason, may be empty
	 */
	record Step(String time, String what, String by, String words) {
	}

}
