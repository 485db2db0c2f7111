package cn.shizhao.talk;

import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Which talks are asked for.
 *
 * @param trigger what they are held on, null for all
 * @param state how far they have come, null for all
 * @param branch code, empty for all
 * @param q part of a name or source, or a staff number; empty for all
 * @param from due on this day or later, or null
 * @param to due on this day or earlier, or null
 */
record TalkQuery(@Nullable Trigger trigger, @Nullable TalkState state, String branch, String q,
		@Nullable LocalDate from, @Nullable LocalDate to) {

	static TalkQuery of(String trigger, String state, String branch, String q, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		return new TalkQuery(known(Trigger.values(), trigger), known(TalkState.values(), state), branch.strip(),
				q.strip(), from, to);
	}

	private static <T extends Enum<T>> @Nullable T known(T[] values, String name) {
		return Arrays.stream(values).filter((one) -> one.name().equalsIgnoreCase(name)).findFirst().orElse(null);
	}

}
