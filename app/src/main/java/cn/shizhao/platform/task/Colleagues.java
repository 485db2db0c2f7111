package cn.shizhao.platform.task;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.roster.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts people in words, and finds them again by what a field with suggestions holds.
 */
@Component
class Colleagues {

	private final Roster roster;

	private final RosterNames names;

	Colleagues(Roster roster, RosterNames names) {
		this.roster = roster;
		this.names = names;
	}

	/**
	 * Everyone in service, to choose from.
	 */
	List<String> choices() {
		return choices(this.roster.members());
	}

	List<String> choices(Collection<Member> members) {
		Map<String, String> sections = this.roster.sections()
			.stream()
			.collect(Collectors.toMap(Section::code, Section::name));
		return members.stream().map((member) -> choice(member, sections)).toList();
	}

	private static String choice(Member member, Map<String, String> sections) {
		return member.name() + " " + member.id() + " "
				+ sections.getOrDefault(member.sectionCode(), member.sectionCode());
	}

	/**
	 * Whom someone chose or typed.
	 * @param typed a choice, a staff number, or a name that only one person has
	 * @return staff number, empty when nobody or more than one fits
	 */
	String chosen(String typed) {
		List<String> words = List.of(typed.strip().split("\\s+"));
		List<String> found = this.roster.members()
			.stream()
			.filter((member) -> words.contains(member.id()) || (words.size() == 1 && words.contains(member.name())))
			.map(Member::id)
			.toList();
		return (found.size() == 1) ? found.get(0) : "";
	}

	String name(@Nullable String id) {
		return (id != null) ? this.names.person(id) : "";
	}

	/** The name of that day. */
	String name(@Nullable String id, @Nullable LocalDateTime at) {
		return (id != null) ? this.names.at(id, at) : "";
	}

	String names(Collection<String> ids) {
		return ids.stream().map(this.names::person).collect(Collectors.joining("、"));
	}

}
