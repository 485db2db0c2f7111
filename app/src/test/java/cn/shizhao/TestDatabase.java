package cn.shizhao;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an application that a test starts keeps its data: a file in the test's folder, or
 * the second time round (see {@code app/pom.xml}) a database of its own on a MySQL
 * server.
 */
public final class TestDatabase {

	private static final String SERVER = System.getProperty("shizhao.test.database");

	private TestDatabase() {
	}

	/**
	 * The JDBC address that goes with a folder; the same folder, the same data.
	 * @param folder the test's temporary folder
	 */
	public static String url(Path folder) {
		return (SERVER != null)
				? SERVER + Integer.toHexString(folder.hashCode()) + System.getProperty("shizhao.test.options")
				: embedded(folder);
	}

	/**
	 * Fills it with the sample, unless there is something already.
	 * @param folder the test's temporary folder
	 */
	static void fill(Path folder) {
		if (SERVER == null) {
			Packaged.copySampleTo(folder);
		}
	}

	/** The data file, when there is one. */
	static Optional<Path> file(Path folder) {
		return (SERVER != null) ? Optional.empty() : Optional.of(folder.resolve("shizhao.mv.db"));
	}

	static String embedded(Path folder) {
		return "jdbc:h2:file:" + folder.resolve("shizhao") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
	}

	/**
	 * The profile of the database beside others.
	 */
	public static String[] profiles(String other) {
		return (SERVER != null) ? new String[] { other, "mysql" } : new String[] { other };
	}

}
