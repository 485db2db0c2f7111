package cn.shizhao.inspection.finding;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What someone prepares who decides on an appeal, an extension or a rectification.
 *
 * @param yes annulled, granted or accepted; null before they decided
 * @param words their words
 * @param until until when, where that is theirs to say
 */
record Ruling(@Nullable Boolean yes, String words, @Nullable LocalDate until) {

	static final Ruling NONE = new Ruling(null, "", null);

	Ruling {
		words = (words != null) ? words : "";
	}

}
