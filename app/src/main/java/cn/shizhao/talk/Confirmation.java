package cn.shizhao.talk;

import org.jspecify.annotations.Nullable;

/**
 * What the person says to the record of a talk.
 *
 * @param confirmed whether it is right, null while nothing is chosen
 * @param words what is to be changed
 */
record Confirmation(@Nullable Boolean confirmed, String words) {

	static final Confirmation NONE = new Confirmation(null, "");

	Confirmation {
		words = (words != null) ? words : "";
	}

}
