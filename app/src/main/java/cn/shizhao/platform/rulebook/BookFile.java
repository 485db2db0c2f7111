package cn.shizhao.platform.rulebook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Workbooks;

/**
 * A file read as the kind of workbook it should be.
 *
 * @param hash its content hash
 * @param warnings what someone should look at
 */
record BookFile(String hash, List<Problem> warnings) {

	/**
	 * Reads and checks a file.
	 * @param kind what it should be
	 * @param file file name, for messages
	 * @param content its bytes
	 * @return what is known of it
	 * @throws BookException with every problem when it is refused
	 */
	static BookFile read(BookKind kind, String file, byte[] content) throws BookException {
		return new BookFile(hash(content), Workbooks.check(kind, content, file));
	}

	/**
	 * The version a file's bytes are.
	 * @param content the bytes
	 * @return lower-case hex SHA-256
	 */
	static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
