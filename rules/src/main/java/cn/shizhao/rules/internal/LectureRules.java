package cn.shizhao.rules.internal;

import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.rules.LectureBook.Quota;

/**
 * The 名额 of a lecture roster as a compiled rule base: decides who of a month's prospects
 * gives the lecture. Rule bases are kept by content. Safe to share between threads.
 */
public final class LectureRules {

	private static final RecentRules<Quota, LectureRules> RECENT = new RecentRules<>(LectureRules::new);

	private final Quota quota;

	private final LazyBase base = new LazyBase(this::drl);

	private LectureRules(List<Quota> quotas) {
		this.quota = quotas.get(0);
	}

	/**
	 * The rules of a quota, compiled when first used.
	 * @param quota 名额
	 * @return the rules
	 */
	public static LectureRules of(Quota quota) {
		return RECENT.of(List.of(quota));
	}

	/**
	 * Settles every prospect of one month: at most one is chosen.
	 * @param prospects those who are eligible, none settled
	 */
	public void settle(List<Prospect> prospects) {
		this.base.get().newStatelessKieSession().execute(prospects);
	}

	String drl() {
		String[] cells = Stream.of(this.quota.perPerson(), this.quota.perBranch(), this.quota.gap())
			.map(String::valueOf)
			.toArray(String[]::new);
		return RuleCompiler.fill("lectures.drt", List.<String[]>of(cells));
	}

}
