package cn.shizhao.platform.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Changes of staff in a bureau of a few words, for tests of what hangs on people.
 */
public final class StaffChanges {

	private StaffChanges() {
	}

	/**
	 * What happens to one person.
	 * @param before people with section, post and perhaps duties, such as
	 * {@code H1 K01 科室负责人;S5 K02 科员 支部书记:B05}
	 * @param after the same afterwards
	 * @param person staff number
	 */
	public static StaffChange of(String before, String after, String person) {
		return StaffChange.between(data(before), data(after), Map.of(person, Departure.Reason.TRANSFERRED))
			.stream()
			.filter((change) -> change.id().equals(person))
			.findFirst()
			.orElseThrow();
	}

	private static RosterData data(String text) {
		List<Member> people = new ArrayList<>();
		List<Duty> duties = new ArrayList<>();
		for (String line : text.split(";")) {
			String[] words = line.split(" ");
			people.add(new Member(words[0], "人员" + words[0], "女", null, "群众", null, words[1], "B01", words[2], "", ""));
			for (int i = 3; i < words.length; i++) {
				String[] duty = words[i].split(":");
				duties.add(new Duty(words[0], Duty.role(duty[0]), (duty.length > 1) ? duty[1] : ""));
			}
		}
		return new RosterData(List.of(), List.of(new Section("K01", "一科", "B01"), new Section("K02", "二科", "B01")),
				people, List.of(), duties);
	}

}
