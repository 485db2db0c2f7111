package cn.shizhao.facts;

import cn.shizhao.roster.Member;
import cn.shizhao.roster.Roster;
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
	 * @return the name, or what was given when nobody has that number
	 */
	String name(String actor) {
		return this.roster.member(actor).map(Member::name).orElse(actor);
	}

}
