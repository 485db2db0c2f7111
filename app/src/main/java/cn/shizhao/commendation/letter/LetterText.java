package cn.shizhao.commendation.letter;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one letter says.
 *
 * @param number such as 喜报〔2026〕2-01号
 * @param salutation to the family
 * @param name of the exemplar
 * @param section where the exemplar works
 * @param period such as 2026年第二季度
 * @param title such as 季度标兵
 * @param reason what the exemplar did, one or two sentences
 * @param bureau who writes
 * @param date of the announcement
 */
record LetterText(String number, String salutation, String name, String section, String period, String title,
		String reason, String bureau, String date) {

	/**
	 * The fields as templates name them.
	 * @return values by name, in the order of a letter
	 */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("编号", this.number);
		fields.put("称呼", this.salutation);
		fields.put("姓名", this.name);
		fields.put("科室", this.section);
		fields.put("期别", this.period);
		fields.put("称号", this.title);
		fields.put("事由", this.reason);
		fields.put("单位", this.bureau);
		fields.put("日期", this.date);
		return fields;
	}

}
