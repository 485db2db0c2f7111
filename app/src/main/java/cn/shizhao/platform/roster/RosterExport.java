package cn.shizhao.platform.roster;

import java.util.List;

import cn.shizhao.foundation.table.TableExport;

/**
 * Writes the roster as one .xlsx that can be edited and imported again.
 */
final class RosterExport {

	private RosterExport() {
	}

	/**
	 * Writes all tables.
	 * @param roster what is in force
	 * @param whole with mobile numbers in full, as whoever imports it again needs them
	 */
	static byte[] xlsx(RosterData roster, boolean whole) {
		RosterData shown = whole ? roster
				: roster.withPeople(roster.people().stream().map(Member::withMaskedMobile).toList());
		List<TableExport> tables = Kind.ALL.stream().<TableExport>map((kind) -> table(kind, shown)).toList();
		return TableExport.xlsx(tables);
	}

	private static <T> TableExport table(Kind<T> kind, RosterData roster) {
		return new TableExport(kind.label(), kind.header(), roster.rows(kind).stream().map(kind::texts).toList());
	}

}
