package cn.shizhao.platform.rulebook;

import java.util.List;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;

/**
 * What a feature asks of the workbooks it goes by beyond what the file itself can show,
 * such as that its people are in service. Asked when an author uploads a version and
 * again when it is approved.
 */
public interface BookCheck {

	/**
	 * Which workbooks are asked.
	 * @return the kind
	 */
	BookKind kind();

	/**
	 * What is wrong with a workbook that the rules accept.
	 * @param content its bytes
	 * @param file its name, for messages
	 * @return every error, none when it may come in force
	 * @throws BookException when the rules do not accept it
	 */
	List<Problem> problems(byte[] content, String file) throws BookException;

}
