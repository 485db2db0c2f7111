package cn.shizhao.commendation.visit;

import org.jspecify.annotations.Nullable;

/**
 * What came of a visit.
 *
 * @param outcome what, null while nothing is chosen
 * @param words what the family said, may be empty
 * @param request what the family asks for, may be empty
 */
public record VisitReport(@Nullable Outcome outcome, String words, String request) {

	/**
	 * How a visit ended.
	 */
	public enum Outcome {

		DELIVERED("已送达", VisitState.DELIVERED), ABSENT("家中无人", VisitState.ABSENT), DECLINED("谢绝", VisitState.DECLINED);

		private final String label;

		private final VisitState state;

		Outcome(String label, VisitState state) {
			this.label = label;
			this.state = state;
		}

		String label() {
			return this.label;
		}

		VisitState state() {
			return this.state;
		}

	}

}
