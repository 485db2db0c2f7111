package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one source says a value is.
 *
 * @param key which value
 * @param amount the value, at most 4 decimal places
 * @param source kind of source
 * @param detail the source in words
 * @param recordedBy staff number or 系统
 * @param recordedAt when, null for what the system works out itself at every freeze
 */
record Candidate(FactKey key, BigDecimal amount, FactBook.Source source, String detail, String recordedBy,
		@Nullable LocalDateTime recordedAt) {

	static final String SYSTEM = "系统";

	private static final Set<FactBook.Source> BY_SYSTEM = EnumSet.of(FactBook.Source.RECORD, FactBook.Source.REGISTER,
			FactBook.Source.DERIVED);

	Candidate {
		amount = Amounts.plain(amount);
	}

	/**
	 * What the system knows or works out itself.
	 * @param key which value
	 * @param amount the value
	 * @param source RECORD, REGISTER or DERIVED
	 * @param detail in words
	 * @return the candidate
	 */
	static Candidate bySystem(FactKey key, BigDecimal amount, FactBook.Source source, String detail) {
		return new Candidate(key, amount, source, detail, SYSTEM, null);
	}

	boolean madeBySystem() {
		return BY_SYSTEM.contains(this.source);
	}

	/**
	 * The candidate in a few words, for the list of what other sources say.
	 * @return such as {@code 8（花名册：2018年3月1日入党）}
	 */
	String words() {
		return Amounts.text(this.amount) + "（" + this.detail + "）";
	}

}
