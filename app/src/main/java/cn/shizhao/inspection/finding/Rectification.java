package cn.shizhao.inspection.finding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the person found prepares.
 *
 * @param way what they want to do, null before they decided
 * @param explanation how it came about
 * @param measures what was done to put it right
 * @param reason why the finding is wrong, or why more time is needed
 * @param until the day they ask for, or null
 */
record Rectification(@Nullable Way way, String explanation, String measures, String reason, @Nullable LocalDate until) {

	static final Rectification NONE = new Rectification(null, "", "", "", null);

	Rectification {
		explanation = (explanation != null) ? explanation : "";
		measures = (measures != null) ? measures : "";
		reason = (reason != null) ? reason : "";
	}

	/**
	 * What they can do.
	 */
	enum Way {

		RECTIFIED("acceptDueAt"), APPEAL("appealDueAt"), EXTENSION("extensionDueAt");

		private final String dueVariable;

		Way(String dueVariable) {
			this.dueVariable = dueVariable;
		}

		/**
		 * What the process calls the moment at which the other side's answer is due.
		 */
		String dueVariable() {
			return this.dueVariable;
		}

	}

}
