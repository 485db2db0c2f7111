package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the roster to those who see the whole bureau.
 */
@Service
@Transactional(readOnly = true)
class RosterPages {

	private final RosterMapper mapper;

	private final RosterStore store;

	private final Departures departures;

	RosterPages(RosterMapper mapper, RosterStore store, Departures departures) {
		this.departures = departures;
		this.mapper = mapper;
		this.store = store;
	}

	RosterPage page(RosterQuery query, int page, Actor actor) {
		refuseUnlessSeesAll(actor);
		RosterData roster = this.store.load();
		Map<String, String> sections = roster.sections()
			.stream()
			.collect(Collectors.toMap(Section::code, Section::name));
		Map<String, String> branches = roster.branches().stream().collect(Collectors.toMap(Branch::code, Branch::name));
		Map<String, Departure> away = this.departures.away();
		List<PersonView> found = (query.former() ? this.mapper.formerMembers() : roster.people()).stream()
			.filter(query::wants)
			.map((member) -> PersonView.of(member, roster,
					sections.getOrDefault(member.sectionCode(), member.sectionCode()),
					branches.getOrDefault(member.branchCode(), member.branchCode()), left(away.get(member.id()))))
			.filter(query::wants)
			.toList();
		return RosterPage.of(found, page, roster);
	}

	private static String left(@Nullable Departure departure) {
		return (departure != null)
				? ChineseTime.date(departure.leftAt().toLocalDate()) + " " + departure.reason().label() : "";
	}

	byte[] export(Actor actor) {
		refuseUnlessSeesAll(actor);
		return RosterExport.xlsx(this.store.load(), actor.is(Role.ORGAN_OFFICE));
	}

	private static void refuseUnlessSeesAll(Actor actor) {
		if (!actor.seesAll()) {
			throw new AccessDeniedException("花名册含个人信息，只有" + Role.ORGAN_OFFICE.label() + "、"
					+ Role.PARTY_COMMITTEE.label() + "、" + Role.LEADING_GROUP.label() + "、" + Role.DISCIPLINE.label()
					+ "和" + Role.AUDITOR.label() + "可以查看");
		}
	}

}
