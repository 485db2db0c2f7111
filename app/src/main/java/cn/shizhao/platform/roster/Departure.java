package cn.shizhao.platform.roster;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * That someone left, as the register of those who left keeps it.
 *
 * @param personId 工号, which nobody else gets
 * @param leftAt when it was confirmed
 * @param reason why
 * @param recordedBy staff number or 系统
 * @param returnedAt when the same person came back, null while they have not
 * @param returnedBy who confirmed that, null likewise
 */
record Departure(String personId, LocalDateTime leftAt, Reason reason, String recordedBy,
		@Nullable LocalDateTime returnedAt, @Nullable String returnedBy) {

	/**
	 * Why people leave.
	 */
	enum Reason {

		TRANSFERRED("调离", "已调离"), RETIRED("退休", "已退休"), RESIGNED("辞职", "已辞职"), DISMISSED("辞退", "已被辞退"),
		DECEASED("去世", "已去世"), OTHER("其他", "已离开");

		/** In Chinese, to choose from. */
		static final List<String> LABELS = Arrays.stream(values()).map(Reason::label).toList();

		private final String label;

		private final String said;

		Reason(String label, String said) {
			this.label = label;
			this.said = said;
		}

		/** Public for the pages. */
		public String label() {
			return this.label;
		}

		/**
		 * As a sentence goes on after the name.
		 * @return such as 已调离
		 */
		String said() {
			return this.said;
		}

		static Reason of(String label) {
			return Arrays.stream(values())
				.filter((one) -> one.label.equals(label))
				.findFirst()
				.orElseThrow(() -> new IllegalArgumentException("请选择离开的原因：" + String.join("、", LABELS)));
		}

	}

}
