package cn.shizhao.talk;

/**
 * Lets other features ask for a talk.
 */
public interface Talks {

	/**
	 * Starts a talk in the transaction at hand; who talks follows from the person's post.
	 * A repeated request starts nothing.
	 * @param request whom to talk with and why
	 * @return id of the talk, or of the first one for the same trigger, source and person
	 * @throws IllegalArgumentException with a Chinese message when the roster does not
	 * know the person, or the reason is blank or longer than 1000 characters
	 */
	String request(Request request);

	/**
	 * Takes a request back because its reason is gone; talks that were held already stay.
	 * @param trigger what for
	 * @param source the record that asked for it
	 * @param reason why, read by the same people as the request
	 */
	void withdraw(Trigger trigger, String source, String reason);

	/**
	 * What asks for a talk.
	 *
	 * @param trigger what for
	 * @param person staff number of whom to talk with
	 * @param reason in words, at most 1000 characters; read by the talker, the office and
	 * the discipline group, and by the person once the talk is recorded
	 * @param source the record that asks for it, at most 64 characters, such as
	 * 督2026-0012
	 * @param requestedBy staff number or 系统
	 */
	record Request(Trigger trigger, String person, String reason, String source, String requestedBy) {
	}

}
