package cn.shizhao.lecture.plan;

/**
 * Something that speaks against a month as it is planned.
 *
 * @param month 1 to 12
 * @param weight how bad it is
 * @param words what is wrong and what to do
 */
record Conflict(int month, Weight weight, String words) {

	/**
	 * How bad something is.
	 */
	enum Weight {

		/** Nothing can be submitted before it is mended. */
		BLOCKS("必须改"),
		/** It may stay when the committee says why. */
		REMARK("要说明"),
		/** Good to know. */
		HINT("提示");

		private final String label;

		Weight(String label) {
			this.label = label;
		}

		/**
		 * The Chinese name.
		 * @return such as 必须改
		 */
		public String label() {
			return this.label;
		}

	}

}
