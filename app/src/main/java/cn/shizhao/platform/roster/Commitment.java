package cn.shizhao.platform.roster;

/**
 * Something that needs somebody else, or stays with someone, once they leave or move; one
 * line of the confirmation.
 *
 * @param kind what it is, such as 任务
 * @param what which one, in words
 * @param next who gets it, in words
 * @param orphaned whether nobody is there to do it
 */
public record Commitment(String kind, String what, String next, boolean orphaned) {

	/**
	 * Something that somebody gets.
	 * @param kind what it is, such as 任务
	 * @param what which one, in words
	 * @param next who gets it, in words
	 */
	public Commitment(String kind, String what, String next) {
		this(kind, what, next, false);
	}

}
