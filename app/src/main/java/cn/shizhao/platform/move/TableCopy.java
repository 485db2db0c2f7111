package cn.shizhao.platform.move;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Copies table by table and reads both sides again to compare them.
 */
class TableCopy {

	private static final int ROWS = 500;

	/** Well below what MySQL takes in one packet. */
	private static final long BYTES = 8L << 20;

	private final Connection source;

	private final Connection target;

	private final PrintStream out;

	TableCopy(Connection source, Connection target, PrintStream out) {
		this.source = source;
		this.target = target;
		this.out = out;
	}

	void copy(Tables tables) throws SQLException {
		this.target.setAutoCommit(false);
		try (Statement statement = this.target.createStatement()) {
			statement.execute("SET FOREIGN_KEY_CHECKS = 0");
			// what making the tables has put there
			for (String table : tables.columns().keySet()) {
				statement.execute("DELETE FROM " + table);
			}
		}
		List<String> wrong = new ArrayList<>();
		for (Map.Entry<String, Map<String, Integer>> table : tables.columns().entrySet()) {
			Checksum sent = copy(table.getKey(), table.getValue());
			this.target.commit();
			Checksum arrived = read(this.target, table.getKey(), table.getValue());
			this.out.printf("%-28s %8d 行  %s  %s%n", table.getKey(), sent.rows(), sent.hash(),
					sent.equals(arrived) ? "一致" : "不一致");
			if (!sent.equals(arrived)) {
				wrong.add(table.getKey());
			}
		}
		if (!wrong.isEmpty()) {
			throw new MoveException("这些表搬过去后不一样：" + String.join("、", wrong) + "；请删掉目标库重建，再搬一次，仍不一致请报告");
		}
	}

	private Checksum copy(String table, Map<String, Integer> columns) throws SQLException {
		Checksum checksum = new Checksum();
		String names = String.join(", ", columns.keySet());
		String marks = columns.keySet().stream().map((column) -> "?").collect(Collectors.joining(", "));
		try (Statement question = this.source.createStatement();
				ResultSet row = question.executeQuery("SELECT " + names + " FROM " + table);
				PreparedStatement insert = this.target
					.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
			int waiting = 0;
			long bytes = 0;
			while (row.next()) {
				List<@Nullable Object> values = Values.read(row, columns.values());
				checksum.add(values);
				for (int i = 0; i < values.size(); i++) {
					insert.setObject(i + 1, values.get(i));
				}
				insert.addBatch();
				bytes += Values.size(values);
				if (++waiting == ROWS || bytes > BYTES) {
					insert.executeBatch();
					waiting = 0;
					bytes = 0;
				}
			}
			if (waiting > 0) {
				insert.executeBatch();
			}
		}
		return checksum;
	}

	private static Checksum read(Connection connection, String table, Map<String, Integer> columns)
			throws SQLException {
		Checksum checksum = new Checksum();
		try (Statement question = connection.createStatement();
				ResultSet row = question
					.executeQuery("SELECT " + String.join(", ", columns.keySet()) + " FROM " + table)) {
			while (row.next()) {
				checksum.add(Values.read(row, columns.values()));
			}
		}
		return checksum;
	}

}
