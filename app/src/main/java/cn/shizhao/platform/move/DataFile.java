package cn.shizhao.platform.move;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The embedded database's file, opened from outside of the program.
 *
 * @param path absolute, ends with {@code .mv.db}
 */
record DataFile(Path path) {

	/** Digits of a second. */
	private static final int NANOS = 9;

	/** Where the configuration as it is shipped puts it. */
	static final String USUAL = "data/shizhao.mv.db";

	static final String ENDING = ".mv.db";

	static DataFile of(String name) {
		return new DataFile(Path.of(name.endsWith(ENDING) ? name : name + ENDING).toAbsolutePath().normalize());
	}

	/** Read only, and refused while the program runs. */
	Connection open() throws SQLException {
		String name = this.path.toString();
		return DriverManager.getConnection("jdbc:h2:file:" + name.substring(0, name.length() - ENDING.length())
				+ ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "sa", "");
	}

	/** Whoever has it open holds a lock on it. */
	boolean isInUse() throws IOException {
		try (FileChannel channel = FileChannel.open(this.path, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			return lock == null;
		}
		catch (OverlappingFileLockException ex) {
			return true;
		}
	}

	/**
	 * Reads every value there is.
	 * @return how many rows
	 */
	long readAll() throws SQLException {
		long rows = 0;
		try (Connection connection = open(); Statement statement = connection.createStatement()) {
			for (String table : tables(statement)) {
				try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
					List<Integer> whole = Collections.nCopies(row.getMetaData().getColumnCount(), NANOS);
					while (row.next()) {
						Values.read(row, whole);
						rows++;
					}
				}
			}
		}
		return rows;
	}

	private static List<String> tables(Statement statement) throws SQLException {
		List<String> tables = new ArrayList<>();
		try (ResultSet names = statement.executeQuery("""
				SELECT table_name FROM information_schema.tables
				WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'""")) {
			while (names.next()) {
				tables.add("\"" + names.getString(1) + "\"");
			}
		}
		return tables;
	}

	/** Beside it, with an ending of its own. */
	Path beside(String ending) {
		return this.path.resolveSibling(this.path.getFileName() + ending);
	}

}
