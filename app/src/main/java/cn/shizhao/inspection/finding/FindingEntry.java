package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.UUID;

import cn.shizhao.rules.ResponseBook.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector enters.
 *
 * @param id given to each new entry, so that sending it twice records it once
 * @param happenedOn the day of the inspection, or null
 * @param place where
 * @param inspector staff number of the first inspector
 * @param companion staff number of the second one
 * @param subject staff number or section code
 * @param clause which of the 十不准, or null
 * @param circumstances how grave it is in itself, or null
 * @param facts what was found
 * @param leaveChecked whether it was made sure that the person was not on leave
 * @param replaces the finding against a wrong person it stands for, or empty
 */
record FindingEntry(String id, @Nullable LocalDate happenedOn, String place, String inspector, String companion,
		String subject, @Nullable Integer clause, @Nullable Circumstances circumstances, String facts,
		boolean leaveChecked, String replaces) {

	static final FindingEntry NONE = new FindingEntry("", null, "", "", "", "", null, null, "", false, "");

	FindingEntry {
		id = blank(id);
		place = blank(place);
		inspector = blank(inspector);
		companion = blank(companion);
		subject = blank(subject);
		facts = blank(facts);
		replaces = blank(replaces);
	}

	/**
	 * What stays for the next finding of a round.
	 */
	FindingEntry next() {
		return new FindingEntry("", null, this.place, this.inspector, this.companion, "", null, null, "", false, "")
			.anew();
	}

	/**
	 * What a form offers to whoever has not said who inspects and when.
	 */
	FindingEntry by(String me, LocalDate today) {
		return new FindingEntry(this.id, (this.happenedOn != null) ? this.happenedOn : today, this.place,
				this.inspector.isEmpty() ? me : this.inspector, this.companion, this.subject, this.clause,
				this.circumstances, this.facts, this.leaveChecked, this.replaces);
	}

	FindingEntry anew() {
		return as(UUID.randomUUID().toString());
	}

	FindingEntry as(String given) {
		return new FindingEntry(given, this.happenedOn, this.place, this.inspector, this.companion, this.subject,
				this.clause, this.circumstances, this.facts, this.leaveChecked, this.replaces);
	}

	private static String blank(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
