package cn.shizhao.roster;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.shizhao.account.TaskHandBack;

/**
 * Remembers whose tasks were taken back.
 */
class FakeTasks implements TaskHandBack {

	final Map<String, Set<String>> handedBack = new TreeMap<>();

	@Override
	public int handBack(String person, Set<String> groups) {
		this.handedBack.put(person, groups);
		return 0;
	}

}
