package cn.shizhao.lecture.booklet;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * An article as it is kept, without its file.
 *
 * @param id a UUID
 * @param bookletYear the booklet's
 * @param branchCode the author's branch when it was handed in
 * @param authorId staff number
 * @param title at most 200 characters
 * @param articleText its words, those of the file when nothing was typed; empty when only
 * a PDF was handed in
 * @param fileName of the file, null without one
 * @param handedInBy staff number
 * @param handedInAt when
 * @param chosenOn when it was chosen for the booklet, null when it is not
 * @param chosenBy staff number, null when it is not
 */
record StoredArticle(String id, int bookletYear, String branchCode, String authorId, String title, String articleText,
		@Nullable String fileName, String handedInBy, LocalDateTime handedInAt, @Nullable LocalDate chosenOn,
		@Nullable String chosenBy) {

	boolean chosen() {
		return this.chosenOn != null;
	}

}
