package cn.shizhao.platform.roster;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The people who never logged in with the password they were given on paper.
 *
 * @param people by section and staff number
 */
record UnusedLogins(List<Unused> people) {

	/** Changes with every login, and with every password given. */
	public String fingerprint() {
		return Integer.toHexString(this.people.hashCode());
	}

	/**
	 * One of them.
	 *
	 * @param id staff number
	 * @param name 姓名
	 * @param unit section
	 * @param givenAt when, null for long ago
	 */
	record Unused(String id, String name, String unit, @Nullable LocalDateTime givenAt) {
	}

}
