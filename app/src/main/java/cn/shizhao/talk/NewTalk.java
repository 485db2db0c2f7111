package cn.shizhao.talk;

import org.jspecify.annotations.Nullable;

/**
 * A talk that someone is about to start by hand.
 *
 * @param trigger what for, null while nothing is chosen
 * @param person staff number, null while nobody is chosen
 * @param reason in words
 * @param talker staff number, null when the post decides
 */
record NewTalk(@Nullable Trigger trigger, @Nullable String person, String reason, @Nullable String talker) {

	static final NewTalk EMPTY = new NewTalk(null, null, "", null);

	NewTalk {
		reason = (reason != null) ? reason : "";
	}

}
