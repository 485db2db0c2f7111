package cn.shizhao.platform.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that move, as both databases have them. Names differ in case between the
 * two.
 *
 * @param columns by table, and for each column, how many digits of a second the target
 * keeps (0 for what is no time)
 */
record Tables(Map<String, Map<String, Integer>> columns) {

	/** The target has its own history of migrations; people log in anew; nodes report. */
	private static final Set<String> STAY = Set.of("flyway_schema_history", "spring_session",
			"spring_session_attributes", "node", "start_lease", "committed_work");

	private static final String COLUMNS = """
			SELECT table_name, column_name, datetime_precision FROM information_schema.columns
			WHERE table_schema = ? ORDER BY table_name, ordinal_position
			""";

	static void requireEmpty(Connection target) throws SQLException {
		int tables = read(target).size();
		if (tables > 0) {
			throw new MoveException("目标库里已经有 " + tables + " 张表；请换一个空库，或删掉重建后再搬");
		}
	}

	static Tables common(Connection source, Connection target) throws SQLException {
		Map<String, Set<String>> from = lower(read(source));
		Map<String, Map<String, Integer>> to = read(target);
		Map<String, Set<String>> known = lower(to);
		boolean fits = from.keySet().equals(known.keySet()) && from.entrySet()
			.stream()
			.allMatch((table) -> known.get(table.getKey()).containsAll(table.getValue()));
		if (!fits || !version(source).equals(version(target))) {
			throw new MoveException("数据文件和这个版本的表不一样；请先用这个版本在原来的数据上启动一次，停掉后再搬");
		}
		to.keySet().removeIf((table) -> STAY.contains(table.toLowerCase(Locale.ROOT)));
		// the engine has a column on MySQL alone, empty there, too
		to.forEach((table, columns) -> columns.keySet()
			.retainAll(columns.keySet()
				.stream()
				.filter((column) -> from.get(table.toLowerCase(Locale.ROOT)).contains(column.toLowerCase(Locale.ROOT)))
				.toList()));
		return new Tables(to);
	}

	private static Map<String, Map<String, Integer>> read(Connection connection) throws SQLException {
		String catalog = connection.getCatalog();
		boolean mysql = connection.getMetaData().getURL().startsWith("jdbc:mysql:");
		Map<String, Map<String, Integer>> tables = new TreeMap<>();
		try (PreparedStatement question = connection.prepareStatement(COLUMNS)) {
			question.setString(1, mysql ? catalog : connection.getSchema());
			try (ResultSet row = question.executeQuery()) {
				while (row.next()) {
					tables.computeIfAbsent(row.getString(1), (any) -> new TreeMap<>())
						.put(row.getString(2), row.getInt(3));
				}
			}
		}
		return tables;
	}

	private static Map<String, Set<String>> lower(Map<String, Map<String, Integer>> tables) {
		Map<String, Set<String>> names = new TreeMap<>();
		tables.forEach((table, columns) -> {
			Set<String> lower = new TreeSet<>();
			columns.keySet().forEach((column) -> lower.add(column.toLowerCase(Locale.ROOT)));
			names.put(table.toLowerCase(Locale.ROOT), lower);
		});
		return names;
	}

	/** Ours and the engine's. */
	private static List<String> version(Connection connection) throws SQLException {
		String quote = connection.getMetaData().getIdentifierQuoteString();
		String history = quote + "flyway_schema_history" + quote;
		List<String> versions = new ArrayList<>();
		for (String question : List.of(
				"SELECT " + quote + "version" + quote + " FROM " + history + " WHERE " + quote + "checksum" + quote
						+ " IS NOT NULL ORDER BY 1",
				"SELECT VALUE_ FROM ACT_GE_PROPERTY WHERE NAME_ = 'schema.version'")) {
			try (PreparedStatement statement = connection.prepareStatement(question);
					ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					versions.add(row.getString(1));
				}
			}
		}
		return versions;
	}

}
