package cn.shizhao.platform.roster;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Directory;
import cn.shizhao.platform.account.InitialPasswords;
import cn.shizhao.platform.account.NewLogin;
import org.jspecify.annotations.Nullable;

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

	private final Directory directory;

	RosterLogins(Accounts accounts, InitialPasswords initialPasswords, Roster roster, Directory directory) {
		this.directory = directory;
		this.roster = roster;
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
		for (Member member : bySection(after.people()).toList()) {
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
	 * @param by staff number of whoever does it
	 * @throws IllegalStateException for administrators of the engine, for whose password
	 * does not lie here, and for oneself: whoever sits at an unlocked screen would need
	 * no password to get one
	 */
	@Transactional
	NewLogin resetPassword(String id, String by) {
		if (id.equals(by)) {
			throw new IllegalStateException("自己的密码请在“我的账户”里更改；忘记了的，请机关党委办公室的同事重设");
		}
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
			throw new IllegalStateException(member.name() + "是系统管理员，密码只能由本人更改");
		}
		if (this.accounts.find(id).filter(this.directory::keeps).isPresent()) {
			throw new IllegalStateException(member.name() + "的密码在单位的统一登录里，不在这里；请到统一登录那里重设");
		}
		return anew(member, this.roster.sections());
	}

	/**
	 * Whose password on paper was never used, as when the sheets were lost.
	 */
	@Transactional(readOnly = true)
	UnusedLogins unused() {
		Map<String, @Nullable LocalDateTime> given = this.initialPasswords.neverUsed();
		List<Section> sections = this.roster.sections();
		return new UnusedLogins(bySection(this.roster.members()).filter((member) -> given.containsKey(member.id()))
			.map((member) -> new UnusedLogins.Unused(member.id(), member.name(), sectionName(sections, member),
					given.get(member.id())))
			.toList());
	}

	/**
	 * Gives everyone who never used theirs another random password; those on the earlier
	 * sheets are no longer valid.
	 * @param seen fingerprint of the list the person saw
	 * @return in the order of the list
	 * @throws IllegalStateException when somebody logged in or was added meanwhile
	 */
	@Transactional
	List<NewLogin> renewUnused(String seen) {
		UnusedLogins unused = unused();
		if (unused.people().isEmpty() || !unused.fingerprint().equals(seen)) {
			throw new IllegalStateException("没有重新生成：名单在您查看之后有了变动（有人登录了，或刚刚重新生成过）；请返回花名册，重新打开“没有用过的初始密码”");
		}
		List<Section> sections = this.roster.sections();
		Map<String, Member> members = this.roster.members()
			.stream()
			.collect(Collectors.toMap(Member::id, Function.identity()));
		return unused.people().stream().map((one) -> anew(members.get(one.id()), sections)).toList();
	}

	private NewLogin anew(Member member, List<Section> sections) {
		String password = this.initialPasswords.next();
		this.accounts.setPassword(member.id(), password);
		this.initialPasswords.given(member.id());
		return new NewLogin(member.id(), member.name(), sectionName(sections, member), password);
	}

	private static Stream<Member> bySection(List<Member> members) {
		return members.stream().sorted(Comparator.comparing(Member::sectionCode).thenComparing(Member::id));
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
		this.accounts.remove(member.id());
		this.initialPasswords.left(member.id());
	}

	/** Groups that no roster gives, such as the engine's administrators, stay. */
	private void join(String id, Set<String> current, Set<String> wanted) {
		Set<String> groups = new HashSet<>(wanted);
		current.stream().filter((group) -> !RosterGroups.given(group)).forEach(groups::add);
		if (!groups.equals(current)) {
			this.accounts.setGroups(id, groups);
		}
	}

}
