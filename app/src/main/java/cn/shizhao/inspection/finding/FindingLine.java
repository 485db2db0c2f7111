package cn.shizhao.inspection.finding;

import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;

/**
 * A finding with the names people know.
 *
 * @param finding as stored
 * @param subject name of the person or section
 * @param section name of the section
 * @param inspectors names of both
 * @param clause text of what was broken
 */
record FindingLine(Finding finding, String subject, String section, String inspectors, String clause) {

	public String day() {
		return ChineseTime.date(this.finding.happenedOn());
	}

	public String due() {
		return ChineseTime.date(this.finding.dueOn());
	}

	/** As far as the page colours it. */
	public String tone() {
		return switch (this.finding.state()) {
			case RECTIFIED -> "tag-done";
			case ANNULLED, WITHDRAWN -> "";
			default -> (this.finding.overdueOn() != null) ? "tag-bad" : "tag-warn";
		};
	}

	/**
	 * One finding with all that happened.
	 *
	 * @param line the finding
	 * @param happened in the order of time
	 * @param evidence whether there is a file
	 * @param mayTakeBack whether the one who looks may take it back or put another's name
	 * to it
	 * @param mayUrge whether the one who looks may urge
	 */
	record Detail(FindingLine line, List<Happened> happened, boolean evidence, boolean mayTakeBack, boolean mayUrge) {
	}

	/**
	 * Something that happened.
	 *
	 * @param label what
	 * @param words what people wrote, may be empty
	 * @param by name
	 * @param at when, in words
	 */
	record Happened(String label, String words, String by, String at) {
	}

}
