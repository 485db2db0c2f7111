package cn.shizhao.platform.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * One person as typed on the page: the columns of the 人员 table by name, and the duties.
 *
 * @param id staff number of someone in service, empty for someone new
 * @param fields text by column
 * @param roles labels of the duties
 * @param scope branch code, for a branch secretary
 */
record PersonForm(String id, Map<String, String> fields, List<String> roles, String scope) {

	static PersonForm of(@Nullable Member member, List<Duty> duties) {
		if (member == null) {
			return new PersonForm("", Map.of(), List.of(), "");
		}
		Map<String, String> fields = new HashMap<>();
		List<String> texts = Kind.PEOPLE.texts(member);
		for (int i = 0; i < texts.size(); i++) {
			fields.put(Kind.PEOPLE.header().get(i), texts.get(i));
		}
		List<Duty> own = duties.stream().filter((duty) -> duty.personId().equals(member.id())).toList();
		return new PersonForm(member.id(), fields, own.stream().map((duty) -> duty.role().label()).toList(),
				own.stream().filter(Duty::secretary).map(Duty::scope).findFirst().orElse(""));
	}

	public String text(String column) {
		return this.fields.getOrDefault(column, "").strip();
	}

	/** The row of the 人员 table. */
	List<String> person() {
		return Kind.PEOPLE.header().stream().map(this::text).toList();
	}

	/** The rows of the 任职 table. */
	List<List<String>> duties() {
		String secretary = Role.BRANCH_SECRETARY.label();
		return this.roles.stream()
			.map((role) -> List.of(text("工号"), role, role.equals(secretary) ? this.scope : ""))
			.toList();
	}

}
