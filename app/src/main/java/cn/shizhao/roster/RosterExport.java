package cn.shizhao.roster;

import java.util.List;

import cn.shizhao.table.TableExport;

/**
 * Writes the roster as one .xlsx that can be edited and imported again.
 */
final class RosterExport {

	private RosterExport() {
	}

	static byte[] xlsx(RosterData roster) {
		List<TableExport> tables = Kind.ALL.stream().<TableExport>map((kind) -> table(kind, roster)).toList();
		return TableExport.xlsx(tables);
	}

	private static <T> TableExport table(Kind<T> kind, RosterData roster) {
		return new TableExport(kind.label(), kind.header(), roster.rows(kind).stream().map(kind::texts).toList());
	}

}
