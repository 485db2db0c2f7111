package cn.shizhao.platform.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.springframework.core.env.Environment;

/**
 * Looks into the embedded database's file before it is opened for work: of a damaged one
 * the database keeps what it understands, which may be nothing, and writes over the rest.
 */
final class DataFile {

	/** An empty one has a few pages, one of ours hundreds. */
	private static final long EMPTY = 64 * 1024L;

	/** It wants to begin anew, and may not write. */
	private static final int NOTHING_UNDERSTOOD = 90097;

	private static final String TABLES = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'PUBLIC'";

	private DataFile() {
	}

	/**
	 * Reads the file.
	 * @param environment has address and user
	 * @param file exists or not
	 * @throws StartRefusedException when it holds much and yet nothing
	 */
	static void check(Environment environment, Path file) {
		try {
			if (Files.exists(file) && Files.size(file) > EMPTY && isEmpty(environment)) {
				throw StartRefusedException.dataCorrupt("数据文件 " + file);
			}
		}
		catch (SQLException ex) {
			if (ex.getErrorCode() == StartFailure.CORRUPT || ex.getErrorCode() == NOTHING_UNDERSTOOD) {
				throw StartRefusedException.dataCorrupt("数据文件 " + file);
			}
			// whatever else it is, the start will meet it
		}
		catch (IOException ex) {
			throw StartRefusedException.notWritable("数据", file.toString(), "spring.datasource.url");
		}
	}

	private static boolean isEmpty(Environment environment) throws SQLException {
		String url = environment.getProperty("spring.datasource.url", "").replaceFirst(";.*", "");
		try (Connection connection = DriverManager.getConnection(url + ";ACCESS_MODE_DATA=r",
				environment.getProperty("spring.datasource.username", ""),
				environment.getProperty("spring.datasource.password", ""));
				ResultSet tables = connection.createStatement().executeQuery(TABLES)) {
			return tables.next() && tables.getInt(1) == 0;
		}
	}

}
