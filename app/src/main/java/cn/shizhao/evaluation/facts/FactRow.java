package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is frozen.
 *
 * @param subjectKind member, branch or section
 * @param subjectId staff number or unit code
 * @param indicator what is measured
 * @param version the version in which this value appeared
 * @param amount the value, null when it is missing
 * @param source kind of source
 * @param detail the source in words
 * @param recordedBy staff number or 系统
 * @param recordedAt when
 * @param rivals what weaker sources said otherwise, in words; may be empty
 * @param disagrees whether an entry of people and the system's own record contradict each
 * other
 */
record FactRow(Subject subjectKind, String subjectId, Indicator indicator, int version, @Nullable BigDecimal amount,
		FactBook.Source source, String detail, String recordedBy, LocalDateTime recordedAt, String rivals,
		boolean disagrees) {

	FactRow {
		amount = (amount != null) ? Amounts.plain(amount) : null;
	}

	FactKey key() {
		return new FactKey(this.subjectKind, this.subjectId, this.indicator);
	}

	/**
	 * Whether freezing would add nothing: value and source are what they were. The rivals
	 * stay as they were when the value was frozen.
	 * @param other an earlier row of the same value, or null
	 * @return true when no new row is needed
	 */
	boolean sameAs(@Nullable FactRow other) {
		return other != null && Amounts.same(this.amount, other.amount) && this.source == other.source
				&& this.detail.equals(other.detail);
	}

	FactBook.Value value() {
		return new FactBook.Value(this.indicator, this.amount, this.source, this.detail, this.version, this.recordedBy,
				this.recordedAt);
	}

}
