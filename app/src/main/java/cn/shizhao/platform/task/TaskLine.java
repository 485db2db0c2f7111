package cn.shizhao.platform.task;

/**
 * An open task in words.
 *
 * @param id the engine's task id
 * @param name what is to be done
 * @param process name of the process
 * @param subject what it is about, perhaps empty
 * @param holder who has claimed it, empty while nobody has
 * @param holderId staff number, likewise
 * @param who who may do it
 * @param since since when it waits
 * @param due when it is due, empty when there is no such time
 * @param late whether that is past
 * @param urgedToday whether it was urged today
 * @param returned why it came back, empty unless it waits since then
 */
record TaskLine(String id, String name, String process, String subject, String holder, String holderId, String who,
		String since, String due, boolean late, boolean urgedToday, String returned) {

	/** Where the task opens in Tasklist. */
	public String path() {
		return "/camunda/app/tasklist/default/#/?task=" + this.id;
	}

}
