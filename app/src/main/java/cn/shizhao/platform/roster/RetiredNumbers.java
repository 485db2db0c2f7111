package cn.shizhao.platform.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every staff number with whom it was given to first: those in service and those
 * who left. Small and capital letters are the same.
 */
final class RetiredNumbers {

	private final Map<String, Member> known = new HashMap<>();

	private final Map<String, Member> former;

	private final Map<String, Departure> departures;

	RetiredNumbers(List<Member> inService, List<Member> former, List<Departure> away) {
		Stream.concat(inService.stream(), former.stream()).forEach((one) -> this.known.put(capital(one.id()), one));
		this.former = former.stream().collect(Collectors.toMap(Member::id, (one) -> one));
		this.departures = away.stream().collect(Collectors.toMap(Departure::personId, (one) -> one));
	}

	/**
	 * A number as it was written first.
	 * @param typed in any letters
	 * @return as the roster has it; as typed when it is new
	 */
	String spelling(String typed) {
		Member known = this.known.get(capital(typed));
		return (known != null) ? known.id() : typed;
	}

	private static String capital(String number) {
		return number.strip().toUpperCase(Locale.ROOT);
	}

	/**
	 * Why a row must not have its number.
	 * @param wanted the row, its number in the first spelling
	 * @return Chinese, naming whose number it is; empty when it is new, or may be the
	 * same person
	 */
	Optional<String> refusal(Member wanted) {
		Member owner = this.known.get(capital(wanted.id()));
		if (owner == null) {
			return Optional.empty();
		}
		boolean renamed = !owner.name().equals(wanted.name());
		if (!this.former.containsKey(owner.id())) {
			return (renamed && (differs(owner, wanted) || forgets(owner, wanted)))
					? Optional.of(inService(owner, wanted)) : Optional.empty();
		}
		if (renamed) {
			return Optional.of("%s 曾是%s的工号，离开的人的工号不再给别人；请换一个没有用过的工号。如果是%s回来而改了姓名，请先按原来的姓名恢复，再改姓名".formatted(owner.id(),
					who(owner), owner.name()));
		}
		return differs(owner, wanted)
				? Optional
					.of("%s 曾是%s的工号，与填写的性别、出生日期或入党日期不符；同名的另一个人请用新的工号，同一个人请核对后改正".formatted(owner.id(), who(owner)))
				: Optional.empty();
	}

	private static String inService(Member owner, Member wanted) {
		return "%s 是%s的工号，不能改给%s；新来的人请用新的工号。如果是%s改了姓名又要更正性别或日期，请分两次修改".formatted(owner.id(), owner.name(),
				wanted.name(), owner.name());
	}

	private static boolean differs(Member one, Member other) {
		return !one.gender().equals(other.gender()) || differs(one.birthDate(), other.birthDate())
				|| differs(one.joinedOn(), other.joinedOn());
	}

	private static boolean differs(@Nullable Object one, @Nullable Object other) {
		return one != null && other != null && !one.equals(other);
	}

	private static boolean forgets(Member before, Member after) {
		return (before.birthDate() != null && after.birthDate() == null);
	}

	/**
	 * Who would come back with a new roster.
	 * @param wanted everyone of the new roster
	 * @return with whom to compare them, by staff number
	 */
	Map<String, String> returning(List<Member> wanted) {
		return wanted.stream()
			.map((member) -> this.former.get(member.id()))
			.filter(Objects::nonNull)
			.collect(Collectors.toMap(Member::id, this::who));
	}

	private String who(Member one) {
		String birth = (one.birthDate() != null) ? "，" + ChineseTime.date(one.birthDate()) + "出生" : "";
		String joined = (one.joinedOn() != null) ? "，" + ChineseTime.date(one.joinedOn()) + "入党" : "";
		Departure departure = this.departures.get(one.id());
		String left = (departure != null)
				? "，" + ChineseTime.date(departure.leftAt().toLocalDate()) + departure.reason().said() : "，已离开";
		return one.name() + "（" + one.gender() + birth + joined + left + "）";
	}

}
