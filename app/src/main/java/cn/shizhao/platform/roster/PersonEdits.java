package cn.shizhao.platform.roster;

import java.util.ArrayList;
import java.util.List;

import cn.shizhao.foundation.table.TableException;
import cn.shizhao.foundation.table.TableExport;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes one person by way of an import of the whole table with one row different: the
 * same checks, preview, confirmation and record as for files.
 */
@Service
@Transactional
class PersonEdits {

	private static final String PLACE = "(人员|任职)表\\.csv 第 \\d+ 行";

	private final RosterStore store;

	private final RosterImports imports;

	PersonEdits(RosterStore store, RosterImports imports) {
		this.store = store;
		this.imports = imports;
	}

	/**
	 * Someone in service as the form shows them.
	 * @param id staff number, empty for a blank form
	 * @throws IllegalArgumentException when there is no such person in service
	 */
	@Transactional(readOnly = true)
	PersonForm form(String id) {
		RosterData roster = this.store.load();
		return id.isEmpty() ? PersonForm.of(null, List.of()) : PersonForm.of(member(roster, id), roster.duties());
	}

	/**
	 * Keeps what was typed for the preview.
	 * @param form what was typed
	 * @param actor staff number
	 * @return the id of the import
	 * @throws TableException with every problem, by column
	 */
	String change(PersonForm form, String actor) {
		RosterData roster = this.store.load();
		boolean taken = roster.people().stream().anyMatch((member) -> member.id().equalsIgnoreCase(form.text("工号")));
		if (form.id().isEmpty() && taken) {
			throw new TableException(List.of("“工号”：" + form.text("工号") + " 已在名册里；请改用别的工号，或在花名册里点这个人的姓名修改"));
		}
		if (!form.id().isEmpty() && !form.id().equals(form.text("工号"))) {
			throw new TableException(List.of("“工号”：不能改；工号写错时请先让这个人离开，再用正确的工号新增"));
		}
		return upload(without(roster, form.id(), List.of(form.person())),
				duties(roster, form.text("工号"), form.duties()), actor);
	}

	/**
	 * Prepares that someone leaves.
	 * @param id staff number
	 * @param actor staff number
	 * @return the id of the import
	 * @throws IllegalArgumentException when there is no such person in service
	 */
	String leave(String id, String actor) {
		RosterData roster = this.store.load();
		member(roster, id);
		return upload(without(roster, id, List.of()), duties(roster, id, List.of()), actor);
	}

	private String upload(List<List<String>> people, List<List<String>> duties, String actor) {
		try {
			return this.imports.upload(List.of(file(Kind.PEOPLE, people), file(Kind.DUTIES, duties)), actor);
		}
		catch (TableException ex) {
			throw new TableException(
					ex.problems().stream().map((problem) -> problem.replaceFirst(PLACE, "")).distinct().toList());
		}
	}

	private static RosterFile file(Kind<?> kind, List<List<String>> rows) {
		return new RosterFile(kind.label() + "表.csv", new TableExport(kind.label(), kind.header(), rows).csv());
	}

	private static List<List<String>> without(RosterData roster, String id, List<List<String>> more) {
		List<List<String>> rows = new ArrayList<>(
				roster.people().stream().filter((member) -> !member.id().equals(id)).map(Kind.PEOPLE::texts).toList());
		rows.addAll(more);
		return rows;
	}

	private static List<List<String>> duties(RosterData roster, String id, List<List<String>> own) {
		List<List<String>> rows = new ArrayList<>(roster.duties()
			.stream()
			.filter((duty) -> !duty.personId().equals(id))
			.map(Kind.DUTIES::texts)
			.toList());
		rows.addAll(own);
		return rows;
	}

	private static Member member(RosterData roster, String id) {
		return roster.people()
			.stream()
			.filter((member) -> member.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("名册里没有工号为“" + id + "”的在职人员"));
	}

}
