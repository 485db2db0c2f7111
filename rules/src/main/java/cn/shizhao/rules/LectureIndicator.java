package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

import cn.shizhao.rules.Indicator.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of someone who may give a monthly lecture, each as it stands in the month
 * of the lecture. Apart from {@link Indicator}, which is for evaluations.
 */
public enum LectureIndicator implements Measure {

	/** Lectures given in the 24 months before. */
	LECTURES("24个月主讲次数", Kind.COUNT, "月讲堂记录（本月之前的24个月）"),
	/** Months since the last lecture; {@link #NEVER} for none ever. */
	MONTHS_SINCE("距上次主讲月数", Kind.COUNT, "月讲堂记录；从未主讲按 999 计"),
	/** Lectures given by anyone of the branch in the 24 months before. */
	BRANCH_LECTURES("支部24个月主讲次数", Kind.COUNT, "月讲堂记录（所在支部，本月之前的24个月）"),
	/** Full years in the party. */
	PARTY_YEARS("党龄", Kind.COUNT, "花名册（整年）"),
	/** Articles chosen for the booklet. */
	ARTICLES("文章入选数", Kind.COUNT, "《财政月讲堂》入选文章"),
	/** Whether at work rather than away for long. */
	ON_DUTY("在岗", Kind.FLAG, "花名册"),
	/** Whether a full member of the party. */
	FULL_MEMBER("正式党员", Kind.FLAG, "花名册"),
	/** Whether the theme of the month is the one proposed. */
	THEME_PROPOSED("申报主题相符", Kind.FLAG, "支部申报的主题与本月主题相同"),
	/** Whether the module of the month is the one proposed. */
	MODULE_PROPOSED("申报模块相符", Kind.FLAG, "支部申报的模块与本月模块相同");

	/**
	 * The value of {@link #MONTHS_SINCE} for someone who never gave a lecture; also its
	 * largest.
	 */
	public static final BigDecimal NEVER = BigDecimal.valueOf(999);

	private final String label;

	private final Kind kind;

	private final String source;

	LectureIndicator(String label, Kind kind, String source) {
		this.label = label;
		this.kind = kind;
		this.source = source;
	}

	/**
	 * Finds an indicator by its Chinese name.
	 * @param label the name as a workbook writes it
	 * @return the indicator, or empty when the list has none of that name
	 */
	public static Optional<LectureIndicator> byLabel(String label) {
		return Arrays.stream(values()).filter((one) -> one.label.equals(label)).findFirst();
	}

	@Override
	public String label() {
		return this.label;
	}

	@Override
	public Kind kind() {
		return this.kind;
	}

	@Override
	public String source() {
		return this.source;
	}

	@Override
	public @Nullable BigDecimal maximum() {
		return (this == MONTHS_SINCE) ? NEVER : this.kind.maximum();
	}

}
