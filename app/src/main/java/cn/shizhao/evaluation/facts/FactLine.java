package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A value as people look at it: with last quarter's value and the marks on it.
 *
 * @param subject whom it is about
 * @param row value and source
 * @param last last quarter's value, or null
 * @param notes the marks, possibly none
 */
record FactLine(FactSubject subject, FactRow row, @Nullable BigDecimal last, List<Mark.Note> notes) {

	boolean marked() {
		return !this.notes.isEmpty();
	}

	boolean has(Mark mark) {
		return this.notes.stream().anyMatch((note) -> note.mark() == mark);
	}

}
