package cn.shizhao.lecture.booklet;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The articles handed in for the booklet of a year.
 */
public interface Articles {

	/**
	 * Takes an article, in the transaction at hand; handing in the same title of the same
	 * author and year again replaces it while it is not chosen.
	 * @param article what is handed in
	 * @param by staff number of whoever hands it in
	 * @throws IllegalArgumentException with a Chinese message, when it is already chosen,
	 * or has neither text nor file
	 */
	void handIn(Article article, String by);

	/**
	 * The articles of a year.
	 * @param year the booklet's
	 * @return by branch, then author
	 */
	List<Line> of(int year);

	/**
	 * An article to hand in.
	 *
	 * @param year the booklet's
	 * @param branch code of the author's branch
	 * @param author staff number
	 * @param title at most 200 characters
	 * @param text the words themselves, may be empty when there is a file
	 * @param fileName of the file, null without one
	 * @param content a .docx or .pdf, null without one
	 */
	record Article(int year, String branch, String author, String title, String text, @Nullable String fileName,
			byte @Nullable [] content) {
	}

	/**
	 * An article in a list.
	 *
	 * @param id its id
	 * @param branch code
	 * @param author staff number
	 * @param title its title
	 * @param chosen whether the booklet takes it
	 */
	record Line(String id, String branch, String author, String title, boolean chosen) {
	}

}
