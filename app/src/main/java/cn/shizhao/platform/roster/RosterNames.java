package cn.shizhao.platform.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import cn.shizhao.platform.account.PastNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts names to staff numbers and unit codes; what has no name any more keeps its code.
 */
@Component
public class RosterNames implements PastNames {

	private final Roster roster;

	RosterNames(Roster roster) {
		this.roster = roster;
	}

	/**
	 * The name of a person.
	 * @param id staff number, or a word such as 系统
	 * @return the name
	 */
	public String person(String id) {
		return this.roster.member(id).map(Member::name).orElse(id);
	}

	/**
	 * The name someone had when they did something.
	 * @param id staff number, or a word such as 系统
	 * @param time when that was; the name of today for null
	 * @return the name of that day
	 */
	@Override
	public String at(String id, @Nullable LocalDateTime time) {
		return this.roster.nameAt(id, time);
	}

	/**
	 * The name someone had on a day.
	 * @param id staff number
	 * @param day the day
	 * @return the name at its beginning
	 */
	public String at(String id, LocalDate day) {
		return at(id, day.atStartOfDay());
	}

	/**
	 * The name of a branch.
	 * @param code branch code, or null
	 * @return the name, empty for null
	 */
	public String branch(@Nullable String code) {
		return first(
				this.roster.branches().stream().filter((one) -> one.code().equals(code)).map(Branch::name).toList(),
				code);
	}

	/**
	 * The name of a section.
	 * @param code section code, or null
	 * @return the name, empty for null
	 */
	public String section(@Nullable String code) {
		return first(
				this.roster.sections().stream().filter((one) -> one.code().equals(code)).map(Section::name).toList(),
				code);
	}

	private static String first(List<String> names, @Nullable String code) {
		if (!names.isEmpty()) {
			return names.get(0);
		}
		return (code != null) ? code : "";
	}

}
