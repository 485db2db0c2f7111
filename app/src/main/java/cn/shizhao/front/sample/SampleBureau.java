package cn.shizhao.front.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.InitialPasswords;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.RosterImports;
import cn.shizhao.platform.startup.StartNotice;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with the sample bureau: two sealed quarters, one that waits for
 * the reports, a year of lectures. One transaction, so that a start that was cut off
 * begins again.
 */
@Component
@Profile("sample")
class SampleBureau implements StartNotice {

	private static final String PASSWORD = "shizhao2026";

	private static final String BY = "系统";

	private static final List<Period> SEALED = List.of(new Period(2026, 1), new Period(2026, 2));

	private static final Period RUNNING = new Period(2026, 3);

	private final Accounts accounts;

	private final InitialPasswords initialPasswords;

	private final RosterImports imports;

	private final Groups groups;

	private final SampleFiles files;

	private final SampleQuarters quarters;

	private final SampleVisits visits;

	private final SampleLectures lectures;

	SampleBureau(Accounts accounts, InitialPasswords initialPasswords, RosterImports imports, Groups groups,
			SampleFiles files, SampleQuarters quarters, SampleVisits visits, SampleLectures lectures) {
		this.accounts = accounts;
		this.initialPasswords = initialPasswords;
		this.imports = imports;
		this.groups = groups;
		this.files = files;
		this.quarters = quarters;
		this.visits = visits;
		this.lectures = lectures;
	}

	@Override
	@Transactional
	public List<String> atStart() {
		if (this.accounts.all().isEmpty()) {
			fill();
		}
		// of a sample made by an older version, where everyone's was taken for one on
		// paper
		this.initialPasswords.undatedAreOver();
		return this.imports.everTaken(BY) ? logins() : List.of();
	}

	private void fill() {
		// public, so that nobody has to change it
		this.imports.take(this.files.roster(), () -> PASSWORD, BY)
			.forEach((login) -> this.initialPasswords.over(login.id()));
		String office = someone(Role.ORGAN_OFFICE);
		SEALED.forEach((period) -> this.quarters.seal(period, office, someone(Role.PARTY_COMMITTEE),
				someone(Role.LEADING_GROUP)));
		SEALED.forEach((period) -> this.visits.deliver(period, office));
		this.quarters.begin(RUNNING, office);
		this.lectures.put(RUNNING.year());
	}

	private List<String> logins() {
		List<Actor> everyone = this.accounts.all();
		return Stream
			.concat(Stream.of("示例账户（每个角色一个，密码都是 " + PASSWORD + "）："),
					Arrays.stream(Role.values()).flatMap((role) -> typical(role, everyone).stream()))
			.toList();
	}

	/** Whoever has the role and as little else as possible shows best what it can do. */
	private static Optional<String> typical(Role role, List<Actor> everyone) {
		return everyone.stream()
			.filter((actor) -> actor.is(role))
			.min(Comparator.comparingInt((actor) -> actor.groups().size()))
			.map((actor) -> "  " + actor.id() + " " + actor.name() + " " + role.label());
	}

	private String someone(Role role) {
		return this.groups.members(role.group()).get(0);
	}

}
