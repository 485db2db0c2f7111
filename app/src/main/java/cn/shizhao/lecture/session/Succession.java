package cn.shizhao.lecture.session;

import org.jspecify.annotations.Nullable;

/**
 * Who lectures instead, as the office decides.
 *
 * @param choice null while nothing is chosen
 * @param person staff number, null unless another lectures
 * @param personName for the form
 * @param reason why, in words
 */
record Succession(@Nullable Choice choice, @Nullable String person, String personName, String reason) {

	static final Succession NONE = new Succession(null, null, "", "");

	Succession {
		personName = (personName != null) ? personName : "";
		reason = (reason != null) ? reason : "";
	}

	/**
	 * What may be chosen.
	 */
	enum Choice {

		PROPOSED, OTHER, CANCEL

	}

}
