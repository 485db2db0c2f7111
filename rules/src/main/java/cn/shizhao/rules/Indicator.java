package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import static cn.shizhao.rules.Subject.BRANCH;
import static cn.shizhao.rules.Subject.MEMBER;
import static cn.shizhao.rules.Subject.SECTION;

/**
 * The catalogue of indicators: the one place that names what can be measured, of whom,
 * and where the value comes from. Adding an indicator is one entry here plus its
 * collector.
 */
public enum Indicator implements Measure {

	PERFORMANCE("个人绩效考核得分", Kind.SCORE, "科室负责人每季度报送", MEMBER),
	LECTURE_RATE("月讲堂到课率", Kind.RATE, "月讲堂考勤（含补课）", MEMBER, BRANCH),
	PARTY_DAY_RATE("主题党日到会率", Kind.RATE, "主题党日考勤", MEMBER),
	HOUSEHOLD_RATE("联系户走访率", Kind.RATE, "联系户走访记录", MEMBER, BRANCH),
	VOLUNTEER_HOURS("志愿服务时长", Kind.HOURS, "支部确认的志愿服务", MEMBER),
	FINDINGS("查实问题数", Kind.COUNT, "督查查实的全部问题", MEMBER, SECTION),
	ORDINARY_FINDINGS("一般问题数", Kind.COUNT, "督查认定为一般的问题", MEMBER, BRANCH, SECTION),
	SERIOUS_FINDINGS("严重问题数", Kind.COUNT, "督查认定为严重的问题", MEMBER, BRANCH, SECTION),
	OVERDUE("逾期整改数", Kind.COUNT, "督查整改台账", MEMBER, BRANCH), LECTURES_GIVEN("主讲次数", Kind.COUNT, "月讲堂记录", MEMBER, BRANCH),
	ARTICLES("文章入选数", Kind.COUNT, "《财政月讲堂》入选文章", MEMBER), MAXIMS("格言入选数", Kind.COUNT, "廉政格言评选", MEMBER, BRANCH),
	PROPOSALS("建议采纳数", Kind.COUNT, "领导出题、科室献计", MEMBER, BRANCH, SECTION),
	HONOURS("上级表彰数", Kind.COUNT, "上级表彰登记", MEMBER, BRANCH, SECTION), COMMUNITY("社区报到", Kind.FLAG, "居住社区报到登记", MEMBER),
	SANCTIONS("处分数", Kind.COUNT, "党纪政务处分登记", MEMBER, BRANCH, SECTION),
	DAYS_ON_DUTY("在岗天数", Kind.COUNT, "考勤（工作日）", MEMBER), CONSECUTIVE_WINS("连续当选季度数", Kind.COUNT, "历次季度标兵结果", MEMBER),
	FULL_MEMBER("正式党员", Kind.FLAG, "花名册", MEMBER), LEADING_GROUP("党组成员", Kind.FLAG, "花名册", MEMBER),
	PARTY_YEARS("党龄", Kind.COUNT, "花名册（整年）", MEMBER),

	BUSINESS_AVERAGE("科室业务平均分", Kind.SCORE, "支部所属科室业务得分的平均", BRANCH),
	PIONEER_AVERAGE("党员先锋指数平均分", Kind.SCORE, "在岗满40个工作日人员先锋指数的平均", BRANCH, SECTION),
	PARTY_DAYS_HELD_RATE("主题党日开展率", Kind.RATE, "主题党日记录", BRANCH), TALK_RATE("谈心谈话完成率", Kind.RATE, "谈心谈话台账", BRANCH),
	RECTIFIED_IN_TIME_RATE("整改按期率", Kind.RATE, "督查整改台账", BRANCH), BUSINESS("科室业务得分", Kind.SCORE, "科室负责人每季度报送", SECTION),

	PIONEER_INDEX("先锋指数", Kind.SCORE, "按计分表计算", true, MEMBER),
	YEAR_WINS("年度当选次数", Kind.COUNT, "本年度季度标兵结果", true, MEMBER),
	YEAR_AVERAGE("年度平均先锋指数", Kind.SCORE, "本年度各季度先锋指数的平均", true, MEMBER),
	FORTRESS_INDEX("堡垒指数", Kind.SCORE, "按计分表计算", true, BRANCH),
	SECTION_INDEX("科室指数", Kind.SCORE, "按计分表计算", true, SECTION);

	private static final Map<String, Indicator> BY_LABEL = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Indicator::label, Function.identity()));

	private final String label;

	private final Kind kind;

	private final String source;

	private final boolean computed;

	private final Set<Subject> subjects;

	Indicator(String label, Kind kind, String source, Subject... subjects) {
		this(label, kind, source, false, subjects);
	}

	Indicator(String label, Kind kind, String source, boolean computed, Subject... subjects) {
		this.label = label;
		this.kind = kind;
		this.source = source;
		this.computed = computed;
		this.subjects = EnumSet.copyOf(List.of(subjects));
	}

	/**
	 * Finds an indicator by its Chinese name.
	 * @param label the name as a workbook or a CSV header writes it
	 * @return the indicator, or empty when the catalogue has none of that name
	 */
	public static Optional<Indicator> byLabel(String label) {
		return Optional.ofNullable(BY_LABEL.get(label));
	}

	/**
	 * The indicator holding the index of a subject.
	 * @param subject who is measured
	 * @return the computed indicator
	 */
	public static Indicator indexOf(Subject subject) {
		return BY_LABEL.get(subject.indexLabel());
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

	/**
	 * Whether the value is a result of scoring and so cannot be collected or imported.
	 * @return true for indices and what is derived from them
	 */
	public boolean computed() {
		return this.computed;
	}

	/**
	 * Whether the indicator measures this kind of subject.
	 * @param subject member, branch or section
	 * @return true when a workbook for that subject may use it
	 */
	public boolean measures(Subject subject) {
		return this.subjects.contains(subject);
	}

	/**
	 * Kinds of number with the range a fact must lie in.
	 */
	public enum Kind {

		/** A share from 0 to 1; 1 when its denominator is 0. */
		RATE("比率", BigDecimal.ONE, false),
		/** Points from 0 to 100. */
		SCORE("得分", BigDecimal.valueOf(100), false),
		/** A whole number of times, things or days, 0 or more. */
		COUNT("次数", null, true),
		/** Hours, 0 or more. */
		HOURS("小时", null, false),
		/** Yes (1) or no (0). */
		FLAG("是否", BigDecimal.ONE, true);

		private final String label;

		private final @Nullable BigDecimal maximum;

		private final boolean whole;

		Kind(String label, @Nullable BigDecimal maximum, boolean whole) {
			this.label = label;
			this.maximum = maximum;
			this.whole = whole;
		}

		/**
		 * The kind's Chinese name.
		 * @return 比率, 得分, 次数, 小时 or 是否
		 */
		public String label() {
			return this.label;
		}

		/**
		 * The largest value a fact may have.
		 * @return the maximum, or null when there is none; the minimum is always 0
		 */
		public @Nullable BigDecimal maximum() {
			return this.maximum;
		}

		/**
		 * Whether only whole numbers occur.
		 * @return true for counts and flags
		 */
		public boolean whole() {
			return this.whole;
		}

		/**
		 * Tells in Chinese what is wrong with a value of this kind.
		 * @param value the value of a fact
		 * @return the complaint, or empty when the value is in range
		 */
		public Optional<String> complaint(BigDecimal value) {
			if (value.signum() < 0) {
				return Optional.of("不能小于 0");
			}
			if (this.maximum != null && value.compareTo(this.maximum) > 0) {
				return Optional.of("不能大于 " + this.maximum.toPlainString());
			}
			if (this.whole && value.stripTrailingZeros().scale() > 0) {
				return Optional.of((this == FLAG) ? "只能是 0 或 1" : "必须是整数");
			}
			return Optional.empty();
		}

	}

}
