package cn.shizhao.lecture.booklet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may hand in whose article, choose and withdraw it.
 */
@Component
class ArticleRights {

	private final Roster roster;

	private final RosterNames names;

	ArticleRights(Roster roster, RosterNames names) {
		this.roster = roster;
		this.names = names;
	}

	/**
	 * Those whose articles someone may hand in: their own, as secretary those of the
	 * branch, as office everyone's.
	 * @param actor who hands in
	 * @return by name of the branch; the own one first where there is only that
	 */
	Map<String, List<Member>> authors(Actor actor) {
		return this.roster.members()
			.stream()
			.filter((member) -> mayHandIn(member, actor))
			.collect(Collectors.groupingBy((member) -> this.names.branch(member.branchCode()), LinkedHashMap::new,
					Collectors.toList()));
	}

	/**
	 * The author of an article that someone hands in.
	 * @param id staff number
	 * @param actor who hands in
	 * @return the author
	 * @throws AccessDeniedException with a Chinese message when it is someone else's
	 */
	Member author(String id, Actor actor) {
		return this.roster.members()
			.stream()
			.filter((member) -> member.id().equals(id) && mayHandIn(member, actor))
			.findFirst()
			.orElseThrow(() -> new AccessDeniedException("只能提交自己的文章；支部书记可以代本支部的人提交，机关党委办公室可以代任何人提交"));
	}

	static Actor handsIn(Actor actor) {
		return actor.require("文章由作者本人、支部书记或机关党委办公室提交", Role.MEMBER, Role.BRANCH_SECRETARY, Role.ORGAN_OFFICE);
	}

	private static boolean mayHandIn(Member member, Actor actor) {
		return member.id().equals(actor.id()) || actor.secretaryOf(member.branchCode()) || actor.is(Role.ORGAN_OFFICE);
	}

	static boolean own(StoredArticle article, Actor actor) {
		return article.authorId().equals(actor.id()) || article.handedInBy().equals(actor.id());
	}

	/** Nobody decides on their own. */
	static boolean mayChoose(StoredArticle article, Actor actor) {
		return (actor.is(Role.PARTY_COMMITTEE) || actor.is(Role.ORGAN_OFFICE))
				&& !article.authorId().equals(actor.id());
	}

	/**
	 * Lets only those go on who choose articles.
	 * @param actor who chooses
	 * @return this person
	 */
	static Actor chooses(Actor actor) {
		return actor.require("只有机关党委和机关党委办公室可以选文章", Role.PARTY_COMMITTEE, Role.ORGAN_OFFICE);
	}

	/**
	 * Lets nobody go on who would decide on their own article.
	 * @param article which
	 * @param actor one of those who choose
	 * @return staff number of who chooses
	 */
	static String choosesFromOthers(StoredArticle article, Actor actor) {
		if (!mayChoose(article, actor)) {
			throw new AccessDeniedException("不能选自己的文章；请机关党委或办公室的其他人来选");
		}
		return actor.id();
	}

}
