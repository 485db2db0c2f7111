package cn.shizhao.platform.rulebook;

import java.util.List;

import cn.shizhao.rules.BookChange;
import cn.shizhao.rules.BookKind;
import org.jspecify.annotations.Nullable;

/**
 * A version of a workbook as its page shows it.
 *
 * @param version the version
 * @param shelf all versions of its kind
 * @param other the version it is compared with, null when there is none
 * @param changes what differs from that
 * @param warnings what the check says
 * @param submittable the person may submit it
 * @param decidable the person may approve or return it, unless they wrote it
 * @param own the person uploaded or submitted it
 */
record BookView(Version version, Shelf shelf, @Nullable BookVersion other, List<BookChange> changes,
		List<String> warnings, boolean submittable, boolean decidable, boolean own) {

	/**
	 * The versions of a kind.
	 *
	 * @param kind which workbook
	 * @param versions newest first
	 */
	record Shelf(BookKind kind, List<Version> versions) {

		Version find(String hash) {
			return this.versions.stream().filter((one) -> one.book().hash().equals(hash)).findFirst().orElseThrow();
		}

	}

	/**
	 * One version.
	 *
	 * @param book the version
	 * @param state in words
	 * @param inForce whether it is in force
	 * @param uploadedBy name
	 * @param uploadedAt in words
	 * @param steps what was done with it, newest first
	 */
	record Version(BookVersion book, String state, boolean inForce, String uploadedBy, String uploadedAt,
			List<Step> steps) {
	}

	/**
	 * Something that was done.
	 *
	 * @param label what
	 * @param note the person's words
	 * @param by name
	 * @param at in words
	 */
	record Step(String label, String note, String by, String at) {
	}

}
