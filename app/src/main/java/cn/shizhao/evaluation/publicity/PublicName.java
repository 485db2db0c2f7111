package cn.shizhao.evaluation.publicity;

import cn.shizhao.rules.SelectionBook.Award;

/**
 * A name on the notice.
 *
 * @param award what for
 * @param subjectId staff number or section code
 * @param name of the person or section
 * @param unit the person's section, or the section's branch
 * @param reason in words
 */
record PublicName(Award award, String subjectId, String name, String unit, String reason) {

	/** As the form of an objection names it. */
	public String key() {
		return this.award.name() + "/" + this.subjectId;
	}

	String words() {
		return this.award.label() + " " + this.name + "（" + this.unit + "）";
	}

}
