package cn.shizhao.rules.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

import cn.shizhao.rules.Selection.Result;
import org.kie.api.KieBase;

/**
 * The walk through the groups of candidates, best first, as long as there are places: the
 * fact that holds what the rules of {@code selection.drl} act on.
 */
public final class Walk {

	private static final int SHORTAGES_SAID = 3;

	private final Deque<List<Contender>> groups;

	private final int quota;

	private int places;

	private boolean open = true;

	private Walk(Collection<List<Contender>> groups, int quota) {
		this.groups = new ArrayDeque<>(groups);
		this.quota = quota;
		this.places = quota;
	}

	/**
	 * Settles every candidate.
	 * @param groups those equal on all ranking keys together, best first
	 * @param units the branches and sections with a limit
	 * @param quota 名额
	 */
	public static void run(Collection<List<Contender>> groups, Collection<Unit> units, int quota) {
		List<Object> facts = new ArrayList<>(units);
		facts.add(new Walk(groups, quota));
		Rules.BASE.newStatelessKieSession().execute(facts);
	}

	/**
	 * Whether anybody may still be chosen.
	 * @return false once the places are taken, a tie needs a decision or nobody is left
	 */
	public boolean isOpen() {
		return this.open;
	}

	/**
	 * The places left.
	 * @return 0 or more
	 */
	public int getPlaces() {
		return this.places;
	}

	/**
	 * Gives the next group its turn.
	 * @return its members, none when there is no further group
	 */
	public List<Contender> next() {
		this.open = !this.groups.isEmpty();
		return this.open ? this.groups.remove() : List.of();
	}

	/**
	 * Chooses a whole group.
	 * @param group everybody in it
	 */
	public void select(Collection<Contender> group) {
		group.forEach((contender) -> {
			contender.settle(Result.SELECTED, "当选");
			contender.units().forEach(Unit::take);
		});
		this.places -= group.size();
	}

	/**
	 * Lets those named by the committee's decision have their turns one by one in its
	 * order, then the rest of the group together.
	 * @param group everybody in it
	 */
	public void lineUp(Collection<Contender> group) {
		List<Contender> rest = group.stream().filter((contender) -> !contender.isDecided()).toList();
		if (!rest.isEmpty()) {
			this.groups.addFirst(rest);
		}
		group.stream()
			.filter(Contender::isDecided)
			.sorted(Comparator.comparing(Contender::turn).reversed())
			.forEach(this::takeTurnByDecision);
	}

	private void takeTurnByDecision(Contender contender) {
		contender.takeTurnByDecision();
		this.groups.addFirst(List.of(contender));
	}

	/**
	 * Leaves a group to the committee and ends the walk.
	 * @param group everybody in it
	 * @param crowds what it wants too much of
	 */
	public void tie(Collection<Contender> group, Collection<Crowd> crowds) {
		String shortage = crowds.stream()
			.map(Crowd::getShortage)
			.sorted()
			.limit(SHORTAGES_SAID)
			.collect(Collectors.joining("、", "", (crowds.size() > SHORTAGES_SAID) ? "等" : ""));
		String reason = "%d名并列，各项排序指标都相同，而%s，须由机关党委决定".formatted(group.size(), shortage);
		group.forEach((contender) -> contender.settle(Result.TIED, reason));
		end("前面第%d名并列待定，尚未轮到".formatted(group.iterator().next().rank()));
	}

	/**
	 * Ends the walk because every place is taken.
	 */
	public void close() {
		end("%d个名额已满".formatted(this.quota));
	}

	private void end(String reason) {
		this.open = false;
		this.groups.forEach((group) -> group.forEach((contender) -> contender.settle(Result.NOT_REACHED, reason)));
	}

	/**
	 * The compiled walk, which is the same for every workbook.
	 */
	private static final class Rules {

		private static final KieBase BASE = RuleCompiler.compile(RuleCompiler.read("selection.drl"));

	}

}
