package cn.shizhao.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import cn.shizhao.account.Accounts;
import cn.shizhao.account.Actor;
import cn.shizhao.account.Directory;
import cn.shizhao.account.InitialPasswords;
import cn.shizhao.account.NewLogin;
import cn.shizhao.account.TaskHandBack;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes logins and groups follow the roster: post and duties decide the groups, who
 * leaves loses the login.
 */
@Component
class RosterLogins {

	private final Accounts accounts;

	private final InitialPasswords initialPasswords;

	private final Roster roster;

	private final TaskHandBack tasks;

	private final Directory directory;

	RosterLogins(Accounts accounts, InitialPasswords initialPasswords, Roster roster, TaskHandBack tasks,
			Directory directory) {
		this.directory = directory;
		this.roster = roster;
		this.tasks = tasks;
		this.accounts = accounts;
		this.initialPasswords = initialPasswords;
	}

	/**
	 * Brings logins in line.
	 * @param before the roster until now
	 * @param after the roster from now on
	 * @param passwords makes the password of each new login
	 * @return the new logins, ordered by section and staff number
	 */
	List<NewLogin> follow(RosterData before, RosterData after, Supplier<String> passwords) {
		Map<String, Actor> existing = this.accounts.all()
			.stream()
			.collect(Collectors.toMap(Actor::id, Function.identity()));
		Set<String> people = after.keys(Kind.PEOPLE);
		before.people().stream().filter((member) -> !people.contains(member.id())).forEach(this::leave);
		List<NewLogin> made = new ArrayList<>();
		List<Member> bySection = after.people()
			.stream()
			.sorted(Comparator.comparing(Member::sectionCode).thenComparing(Member::id))
			.toList();
		for (Member member : bySection) {
			Actor actor = existing.get(member.id());
			if (actor == null) {
				made.add(make(member, after, passwords.get()));
			}
			else if (!actor.name().equals(member.name())) {
				this.accounts.save(member.id(), member.name(), "");
			}
			join(member.id(), (actor != null) ? actor.groups() : Set.of(), RosterGroups.groups(member, after.duties()));
		}
		return made;
	}

	/**
	 * Gives someone in service a new random password, as when the old one is forgotten.
	 * @param id staff number
	 * @return the login with its password
	 * @throws IllegalArgumentException when there is no such person in service
	 * @throws IllegalStateException for administrators of the engine, and for whose
	 * password does not lie here
	 */
	@Transactional
	NewLogin resetPassword(String id) {
		Member member = this.roster.members()
			.stream()
			.filter((any) -> any.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("名册里没有工号为“" + id + "”的在职人员"));
		boolean byHand = this.accounts.find(id)
			.stream()
			.flatMap((actor) -> actor.groups().stream())
			.anyMatch((group) -> !RosterGroups.given(group));
		if (byHand) {
			throw new IllegalStateException(member.name() + "是系统管理员,密码只能由本人更改");
		}
		if (this.accounts.find(id).filter(this.directory::keeps).isPresent()) {
			throw new IllegalStateException(member.name() + "的密码在单位的统一登录里，不在这里；请到统一登录那里重设");
		}
		String password = this.initialPasswords.next();
		this.accounts.setPassword(id, password);
		this.initialPasswords.given(id);
		return new NewLogin(id, member.name(), sectionName(this.roster.sections(), member), password);
	}

	private NewLogin make(Member member, RosterData roster, String password) {
		this.accounts.save(member.id(), member.name(), password);
		this.initialPasswords.given(member.id());
		return new NewLogin(member.id(), member.name(), sectionName(roster.sections(), member), password);
	}

	private static String sectionName(List<Section> sections, Member member) {
		return sections.stream()
			.filter((section) -> section.code().equals(member.sectionCode()))
			.findFirst()
			.map(Section::name)
			.orElse(member.sectionCode());
	}

	private void leave(Member member) {
		this.tasks.handBack(member.id(), Set.of());
		this.accounts.remove(member.id());
		this.initialPasswords.over(member.id());
	}

	/** Groups that no roster gives, such as the engine's administrators, stay. */
	private void join(String id, Set<String> current, Set<String> wanted) {
		Set<String> groups = new HashSet<>(wanted);
		current.stream().filter((group) -> !RosterGroups.given(group)).forEach(groups::add);
		if (!groups.equals(current)) {
			this.accounts.setGroups(id, groups);
			this.tasks.handBack(id, groups);
		}
	}

}
