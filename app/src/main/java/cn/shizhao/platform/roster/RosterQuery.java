package cn.shizhao.platform.roster;

import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the roster page was asked to show.
 *
 * @param q part of a staff number or name, or a whole mobile number (a part would let
 * anyone find the rest of a masked one), empty for all
 * @param branch branch code, empty for all
 * @param section section code, empty for all
 * @param role group id of a role, empty for all
 * @param former people who left instead of those in service
 */
record RosterQuery(String q, String branch, String section, String role, boolean former) {

	static RosterQuery of(@Nullable String q, @Nullable String branch, @Nullable String section, @Nullable String role,
			@Nullable Boolean former) {
		return new RosterQuery(strip(q), strip(branch), strip(section), strip(role), Boolean.TRUE.equals(former));
	}

	private static String strip(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

	boolean wants(Member member) {
		return (this.branch.isEmpty() || this.branch.equals(member.branchCode()))
				&& (this.section.isEmpty() || this.section.equals(member.sectionCode())) && wantsText(member);
	}

	private boolean wantsText(Member member) {
		return member.id().toUpperCase(Locale.ROOT).contains(this.q.toUpperCase(Locale.ROOT))
				|| member.name().contains(this.q) || member.mobile().equals(this.q);
	}

	boolean wants(PersonView person) {
		return this.role.isEmpty() || person.roles().stream().anyMatch((role) -> role.group().equals(this.role));
	}

}
