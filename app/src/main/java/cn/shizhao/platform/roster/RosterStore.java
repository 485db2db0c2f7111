package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/**
 * Loads the roster as a whole and saves what a new one changes.
 */
@Component
class RosterStore {

	private static final int BATCH = 500;

	private final RosterMapper mapper;

	private final RosterWriter writer;

	RosterStore(RosterMapper mapper, RosterWriter writer) {
		this.mapper = mapper;
		this.writer = writer;
	}

	RosterData load() {
		return new RosterData(this.mapper.branches(), this.mapper.sections(), this.mapper.members(),
				this.mapper.households(), this.mapper.duties());
	}

	void save(RosterData before, RosterData after) {
		save(Kind.BRANCHES, before, after, this.writer.branchCodes(),
				new Statements<>(this.writer::insertBranches, this.writer::updateBranch, this.writer::retireBranch));
		save(Kind.SECTIONS, before, after, this.writer.sectionCodes(),
				new Statements<>(this.writer::insertSections, this.writer::updateSection, this.writer::retireSection));
		save(Kind.PEOPLE, before, after, this.writer.personIds(),
				new Statements<>(this.writer::insertPeople, this.writer::updatePerson, this.writer::retirePerson));
		save(Kind.HOUSEHOLDS, before, after, this.writer.householdCodes(), new Statements<>(
				this.writer::insertHouseholds, this.writer::updateHousehold, this.writer::retireHousehold));
		this.writer.deleteDuties();
		inBatches(after.duties(), this.writer::insertDuties);
	}

	private <T> void save(Kind<T> kind, RosterData before, RosterData after, Set<String> known,
			Statements<T> statements) {
		Map<String, T> old = before.byKey(kind);
		Map<String, T> now = after.byKey(kind);
		inBatches(after.rows(kind).stream().filter((row) -> !known.contains(kind.key(row))).toList(),
				statements.insert());
		now.forEach((key, row) -> {
			if (known.contains(key) && !row.equals(old.get(key))) {
				statements.update().accept(row);
			}
		});
		old.forEach((key, row) -> {
			if (!now.containsKey(key)) {
				statements.retire().accept(row);
			}
		});
	}

	private static <T> void inBatches(List<T> rows, Consumer<List<T>> insert) {
		for (int i = 0; i < rows.size(); i += BATCH) {
			insert.accept(rows.subList(i, Math.min(i + BATCH, rows.size())));
		}
	}

	private record Statements<T>(Consumer<List<T>> insert, Consumer<T> update, Consumer<T> retire) {
	}

}
