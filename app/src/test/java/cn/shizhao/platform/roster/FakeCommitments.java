package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Remembers who left or moved, and with which groups.
 */
class FakeCommitments implements Commitments {

	final Map<String, Set<String>> settled = new TreeMap<>();

	final Map<String, String> words = new TreeMap<>();

	@Override
	public List<Commitment> of(StaffChange change) {
		return List.of(new Commitment("任务", "某项", change.leaves() ? "退回" : "仍由本人办理"));
	}

	@Override
	public void settle(StaffChange change, String actor) {
		this.settled.put(change.id(), change.groups());
		this.words.put(change.id(), change.words());
	}

}
