package cn.shizhao.evaluation.facts;

import java.time.LocalDateTime;

import cn.shizhao.platform.roster.Roster;
import org.springframework.stereotype.Component;

/**
 * Puts names to staff numbers.
 */
@Component
class People {

	private final Roster roster;

	People(Roster roster) {
		this.roster = roster;
	}

	/**
	 * The name of who recorded something.
	 * @param actor staff number or 系统
	 * @param at when
	 * @return the name of that day, or what was given when nobody has that number
	 */
	String name(String actor, LocalDateTime at) {
		return this.roster.nameAt(actor, at);
	}

}
