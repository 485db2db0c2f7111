package cn.shizhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The sample on the MySQL server of the tests: moved there once, as an operator moves a
 * bureau from the embedded database, and then copied from database to database.
 */
final class MySqlSample {

	/** Stands beside the data once all of it is there. */
	private static final String COMPLETE = "sample_is_complete";

	private static final String TABLES = """
			SELECT table_name FROM information_schema.tables
			WHERE table_schema = ? AND table_type = 'BASE TABLE' AND table_name <> '%s' ORDER BY table_name
			""".formatted(COMPLETE);

	private MySqlSample() {
	}

	/**
	 * Fills a database with the sample, unless there is something already.
	 * @param url JDBC address, which makes the database when it is not there
	 */
	static void copyTo(String url) {
		SingleConnectionDataSource target = connection(url);
		try {
			JdbcTemplate jdbc = new JdbcTemplate(target);
			String own = jdbc.queryForObject("SELECT SCHEMA()", String.class);
			if (tables(jdbc, own).isEmpty()) {
				copy(jdbc, moved(url, own));
			}
		}
		finally {
			target.destroy();
		}
	}

	private static void copy(JdbcTemplate jdbc, String sample) {
		jdbc.execute("SET FOREIGN_KEY_CHECKS = 0");
		for (String table : tables(jdbc, sample)) {
			String from = "`%s`.`%s`".formatted(sample, table);
			String made = jdbc.queryForObject("SHOW CREATE TABLE " + from, (row, number) -> row.getString(2));
			jdbc.execute(made);
			jdbc.update("INSERT INTO `%s` SELECT * FROM %s".formatted(table, from));
		}
	}

	private static List<String> tables(JdbcTemplate jdbc, String database) {
		return jdbc.queryForList(TABLES, String.class, database);
	}

	/** Tests in another process may want it at the same moment. */
	private static String moved(String url, String own) {
		Path data = Packaged.sample();
		try (FileChannel channel = FileChannel.open(data.resolveSibling("moved.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			String sample = "shizhao_sample_" + Files.getLastModifiedTime(data).toMillis();
			String place = url.replace("/" + own, "/" + sample);
			SingleConnectionDataSource source = connection(place);
			try {
				JdbcTemplate jdbc = new JdbcTemplate(source);
				if (!holds(jdbc, sample)) {
					jdbc.execute("DROP DATABASE `%s`".formatted(sample));
					jdbc.execute("CREATE DATABASE `%s`".formatted(sample));
					move(data, place);
					jdbc.execute("CREATE TABLE `%s`.`%s` (id INT PRIMARY KEY)".formatted(sample, COMPLETE));
				}
				return sample;
			}
			finally {
				source.destroy();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void move(Path data, String place) throws IOException {
		List<String> command = Packaged.command();
		command.addAll(List.of("move", data.toString(), "--spring.datasource.url=" + place,
				"--logging.file.name=" + data.resolveSibling("move.log")));
		Packaged.run("moved.txt", command);
	}

	private static boolean holds(JdbcTemplate jdbc, String sample) {
		return !jdbc
			.queryForList("SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?", sample,
					COMPLETE)
			.isEmpty();
	}

	private static SingleConnectionDataSource connection(String url) {
		return new SingleConnectionDataSource(url, "shizhao", System.getenv("SHIZHAO_DB_PASSWORD"), true);
	}

}
