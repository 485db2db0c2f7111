package cn.shizhao.commendation.visit;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What of a quarter's letters is asked for.
 *
 * @param state how far they have come, null for all
 * @param visitor staff number, empty for all
 * @param q part of a name, staff number or letter number; empty for all
 */
record VisitQuery(@Nullable VisitState state, String visitor, String q) {

	static VisitQuery of(@Nullable String state, @Nullable String visitor, @Nullable String q) {
		VisitState known = Arrays.stream(VisitState.values())
			.filter((one) -> one.name().equalsIgnoreCase(state))
			.findFirst()
			.orElse(null);
		return new VisitQuery(known, (visitor != null) ? visitor : "", (q != null) ? q.strip() : "");
	}

	boolean matches(VisitLine line) {
		String text = (line.id() + " " + line.name() + " " + line.number()).toLowerCase(Locale.ROOT);
		return (this.state == null || line.state() == this.state)
				&& (this.visitor.isEmpty() || this.visitor.equals(line.visitor()))
				&& text.contains(this.q.toLowerCase(Locale.ROOT));
	}

}
