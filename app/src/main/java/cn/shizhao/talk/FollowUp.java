package cn.shizhao.talk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What became of a measure.
 *
 * @param done whether it is done, null while nothing is chosen
 * @param words how, or why not
 * @param until the new date when it is not done
 */
record FollowUp(@Nullable Boolean done, String words, @Nullable LocalDate until) {

	static final FollowUp NONE = new FollowUp(null, "", null);

	FollowUp {
		words = (words != null) ? words : "";
	}

}
