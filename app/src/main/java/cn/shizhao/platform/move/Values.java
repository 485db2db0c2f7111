package cn.shizhao.platform.move;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a row in one form from either database: text, bytes, numbers (a
 * truth value is 1 or 0), dates and times.
 */
final class Values {

	private static final int NANOS_DIGITS = 9;

	private Values() {
	}

	/**
	 * One row.
	 * @param row stands on it
	 * @param digits for every column how many digits of a second the target keeps
	 * @return the values, times cut to what the target keeps
	 */
	static List<@Nullable Object> read(ResultSet row, Collection<Integer> digits) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>();
		int column = 0;
		for (int kept : digits) {
			values.add(read(row, ++column, kept));
		}
		return values;
	}

	private static @Nullable Object read(ResultSet row, int column, int kept) throws SQLException {
		return switch (row.getMetaData().getColumnType(column)) {
			case Types.TIMESTAMP -> cut(row.getObject(column, LocalDateTime.class), kept);
			case Types.DATE -> row.getObject(column, LocalDate.class);
			case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row.getBytes(column);
			case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.DECIMAL,
					Types.NUMERIC ->
				row.getBigDecimal(column);
			case Types.DOUBLE, Types.REAL, Types.FLOAT -> number(row, column);
			default -> row.getString(column);
		};
	}

	private static @Nullable BigDecimal number(ResultSet row, int column) throws SQLException {
		double value = row.getDouble(column);
		return row.wasNull() ? null : BigDecimal.valueOf(value);
	}

	private static @Nullable LocalDateTime cut(@Nullable LocalDateTime time, int kept) {
		int unit = (int) Math.pow(10, NANOS_DIGITS - kept);
		return (time != null) ? time.withNano(time.getNano() / unit * unit) : null;
	}

	/** About how many bytes a row takes on its way. */
	static long size(List<@Nullable Object> values) {
		return values.stream().mapToLong(Values::size).sum();
	}

	private static long size(@Nullable Object value) {
		if (value instanceof byte[] bytes) {
			return 2L * bytes.length;
		}
		return (value instanceof String text) ? 3L * text.length() : 20;
	}

}
