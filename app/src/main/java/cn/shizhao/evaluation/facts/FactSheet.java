package cn.shizhao.evaluation.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of all subjects at one moment: as they are now, or as frozen in a version.
 *
 * @param subjects members, then branches, then sections, each by id
 * @param rows in the order of the subjects, then of the catalogue
 */
record FactSheet(List<FactSubject> subjects, List<FactRow> rows) {

	/**
	 * The rows by what they are about.
	 * @return in the order of the rows
	 */
	Map<FactKey, FactRow> byKey() {
		Map<FactKey, FactRow> map = new LinkedHashMap<>();
		this.rows.forEach((row) -> map.put(row.key(), row));
		return map;
	}

}
