package cn.shizhao.facts;

import java.math.BigDecimal;
import java.time.LocalDateTime;

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

	Candidate {
		amount = Amounts.plain(amount);
	}

	/**
	 * What the system knows or works out itself.
	 * @param key which value
	 * @param amount the value
	 * @param source RECORD or DERIVED
	 * @param detail in words
	 * @return the candidate
	 */
	static Candidate bySystem(FactKey key, BigDecimal amount, FactBook.Source source, String detail) {
		return new Candidate(key, amount, source, detail, SYSTEM, null);
	}

	boolean madeBySystem() {
		return this.source == FactBook.Source.RECORD || this.source == FactBook.Source.DERIVED;
	}

	/**
	 * The candidate in a few words, for the list of what other sources say.
	 * @return such as {@code 8(花名册:2018年3月1日入党)}
	 */
	String words() {
		return Amounts.text(this.amount) + "(" + this.detail + ")";
	}

}
