package cn.shizhao.evaluation.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sheet has that another had not.
 *
 * @param arrived subjects that are new, or whose name or unit changed
 * @param left subjects that are gone
 * @param rows values that are new, or whose value or source changed
 */
record Changes(List<FactSubject> arrived, List<FactSubject> left, List<FactRow> rows) {

	static Changes between(FactSheet before, FactSheet after) {
		Map<FactKey, FactRow> old = before.byKey();
		return new Changes(missingIn(after.subjects(), before.subjects()), gone(before, after),
				after.rows().stream().filter((row) -> !row.sameAs(old.get(row.key()))).toList());
	}

	boolean none() {
		return this.arrived.isEmpty() && this.left.isEmpty() && this.rows.isEmpty();
	}

	private static List<FactSubject> missingIn(List<FactSubject> subjects, List<FactSubject> others) {
		Set<FactSubject> known = new HashSet<>(others);
		return subjects.stream().filter((subject) -> !known.contains(subject)).toList();
	}

	private static List<FactSubject> gone(FactSheet before, FactSheet after) {
		Set<Object> ids = new HashSet<>();
		after.subjects().forEach((subject) -> ids.add(List.of(subject.subjectKind(), subject.subjectId())));
		return before.subjects()
			.stream()
			.filter((subject) -> !ids.contains(List.of(subject.subjectKind(), subject.subjectId())))
			.toList();
	}

}
