package cn.shizhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

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
		if (SERVER != null) {
			MySqlSample.copyTo(url(folder));
		}
		else {
			fillEmbedded(folder);
		}
	}

	static void fillEmbedded(Path folder) {
		Path data = folder.resolve("shizhao.mv.db");
		if (!Files.exists(data)) {
			try {
				Files.copy(Packaged.sample(), data);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * The JDBC address of a new database with the sample, for an application in the
	 * test's own process.
	 */
	static String newSample() {
		String name = UUID.randomUUID().toString();
		if (SERVER != null) {
			String url = SERVER + name + System.getProperty("shizhao.test.options");
			MySqlSample.copyTo(url);
			return url;
		}
		String url = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
		try (Connection database = DriverManager.getConnection(url, "sa", "")) {
			database.createStatement().execute("RUNSCRIPT FROM '" + Packaged.statements() + "'");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return url;
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
