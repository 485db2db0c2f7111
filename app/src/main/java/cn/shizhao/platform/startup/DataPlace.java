package cn.shizhao.platform.startup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where the data of a JDBC address lies.
 */
public final class DataPlace {

	private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:|ssl:)([^;]+).*");

	private static final Pattern SERVER = Pattern.compile("jdbc:([a-z0-9]+):(?://)?([^?;]+).*");

	private DataPlace() {
	}

	/**
	 * The file of an embedded database.
	 * @param url JDBC address
	 * @return its absolute path, or empty when the data lies elsewhere
	 */
	public static Optional<Path> file(String url) {
		Matcher file = FILE.matcher(url);
		return file.matches() ? Optional.of(Path.of(file.group(1) + ".mv.db").toAbsolutePath().normalize())
				: Optional.empty();
	}

	/**
	 * The place by its name alone.
	 * @param url JDBC address
	 * @return a file, or the server without user and password
	 */
	static String name(String url) {
		Matcher server = SERVER.matcher(url);
		String elsewhere = server.matches() ? server.group(1) + " 数据库 " + server.group(2) : "外部数据库";
		return file(url).map(Path::toString).orElse(elsewhere);
	}

	/**
	 * The place in words.
	 * @param url JDBC address
	 * @return a file, or the server without user and password
	 */
	static String inWords(String url) {
		return file(url).map((file) -> file + "（备份：停机后复制这个文件）").orElseGet(() -> name(url));
	}

}
