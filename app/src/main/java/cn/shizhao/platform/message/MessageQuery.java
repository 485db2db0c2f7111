package cn.shizhao.platform.message;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which messages to show.
 *
 * @param state only those, or null
 * @param q a staff number, name, mobile number, or part of the text; empty for all
 * @param from queued on this day or later, or null
 * @param to queued on this day or earlier, or null
 */
record MessageQuery(@Nullable MessageState state, String q, @Nullable LocalDate from, @Nullable LocalDate to) {

	static MessageQuery of(@Nullable String state, String q, @Nullable LocalDate from, @Nullable LocalDate to) {
		boolean all = state == null || state.isBlank();
		return new MessageQuery(all ? null : MessageState.valueOf(state.toUpperCase(Locale.ROOT)), q.strip(), from, to);
	}

}
