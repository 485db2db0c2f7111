package cn.shizhao.platform.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.sourceforge.pinyin4j.PinyinHelper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people and sections by a few characters: of the name, of its pinyin initials, or
 * of the staff number.
 */
@Component
@Transactional(readOnly = true)
class PeopleFinder {

	private static final int MOST = 8;

	private final Roster roster;

	/** Looking them up takes longer than someone types. */
	private final Map<String, String> initials = new ConcurrentHashMap<>();

	PeopleFinder(Roster roster) {
		this.roster = roster;
	}

	/**
	 * Whoever fits, those first whose name or initials begin so.
	 * @param typed a few characters
	 * @return at most 8; none for nothing typed
	 */
	List<Found> find(String typed) {
		return find(typed, Stream.concat(people(this.roster.members()), sections()));
	}

	/**
	 * Whoever of a branch fits.
	 * @param typed a few characters
	 * @param branch branch code
	 * @return at most 8; none for nothing typed
	 */
	List<Found> find(String typed, String branch) {
		return find(typed, people(this.roster.membersOfBranch(branch)));
	}

	private static List<Found> find(String typed, Stream<Found> among) {
		String wanted = typed.strip().toLowerCase(Locale.ROOT);
		if (wanted.isEmpty()) {
			return List.of();
		}
		return among.filter((found) -> found.rank(wanted) < Found.NONE)
			.sorted(Comparator.comparingInt((Found found) -> found.rank(wanted)).thenComparing(Found::id))
			.limit(MOST)
			.toList();
	}

	private Stream<Found> people(List<Member> members) {
		var sections = this.roster.sections().stream().collect(Collectors.toMap(Section::code, Section::name));
		return members.stream()
			.map((member) -> new Found(member.id(), member.name(),
					sections.getOrDefault(member.sectionCode(), member.sectionCode()), initials(member.name())));
	}

	private Stream<Found> sections() {
		return this.roster.sections()
			.stream()
			.map((section) -> new Found(section.code(), section.name(), "科室", initials(section.name())));
	}

	private String initials(String name) {
		return this.initials.computeIfAbsent(name, PeopleFinder::lookUp);
	}

	/** A character with several readings takes the first; one without any stays out. */
	private static String lookUp(String name) {
		return name.codePoints()
			.filter(Character::isBmpCodePoint)
			.mapToObj((character) -> PinyinHelper.toHanyuPinyinStringArray((char) character))
			.filter((readings) -> readings != null && readings.length > 0)
			.map((readings) -> readings[0].substring(0, 1))
			.collect(Collectors.joining());
	}

	/**
	 * A person or a section.
	 *
	 * @param id staff number or section code
	 * @param name the name
	 * @param unit the person's section, or 科室
	 * @param initials of the name in pinyin
	 */
	record Found(String id, String name, String unit, String initials) {

		static final int NONE = 9;

		/** How well it fits: the less the better. */
		private int rank(String wanted) {
			if (this.name.startsWith(wanted) || this.initials.equals(wanted)
					|| this.id.toLowerCase(Locale.ROOT).equals(wanted)) {
				return 0;
			}
			if (this.initials.startsWith(wanted)) {
				return 1;
			}
			return (this.name.contains(wanted) || this.id.toLowerCase(Locale.ROOT).contains(wanted)) ? 2 : NONE;
		}

	}

}
