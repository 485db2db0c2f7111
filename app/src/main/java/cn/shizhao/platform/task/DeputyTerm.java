package cn.shizhao.platform.task;

import java.time.LocalDate;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Days on which someone's tasks go to somebody else as well.
 *
 * @param id known to its process, too
 * @param principalId staff number of who is away
 * @param deputyId staff number of who does the tasks
 * @param beginsOn first day
 * @param endsOn last day
 * @param reason why, perhaps empty
 * @param state how far it has come
 * @param enteredBy staff number
 * @param enteredAt when it was entered
 * @param endedBy staff number of who ended it early, null when nobody did
 * @param endedAt when it ended, null while it has not
 */
record DeputyTerm(String id, String principalId, String deputyId, LocalDate beginsOn, LocalDate endsOn, String reason,
		State state, String enteredBy, LocalDateTime enteredAt, @Nullable String endedBy,
		@Nullable LocalDateTime endedAt) {

	boolean open() {
		return this.state == State.COMING || this.state == State.CURRENT;
	}

	boolean concerns(String person) {
		return this.principalId.equals(person) || this.deputyId.equals(person);
	}

	/**
	 * How far a term has come.
	 */
	enum State {

		COMING("未开始"), CURRENT("代理中"), OVER("已结束"), CANCELLED("已取消");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

}
