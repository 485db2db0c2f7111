package cn.shizhao.evaluation.ledger;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import static cn.shizhao.rules.Subject.BRANCH;
import static cn.shizhao.rules.Subject.MEMBER;
import static cn.shizhao.rules.Subject.SECTION;

/**
 * A column of the index list, on the page and in the workbook alike.
 */
enum Column {

	RANK("名次", true, (row) -> row.standing().rank(), MEMBER, SECTION, BRANCH),
	ID("编号", false, (row) -> row.standing().id(), MEMBER, SECTION, BRANCH),
	NAME("名称", false, (row) -> row.standing().name(), MEMBER, SECTION, BRANCH),
	SECTION_NAME("科室", false, Row::sectionName, MEMBER), BRANCH_NAME("支部", false, Row::branchName, MEMBER, SECTION),
	BASIC("基础", true, (row) -> row.sum(Category.BASIC), MEMBER, SECTION, BRANCH),
	DUTY("履职", true, (row) -> row.sum(Category.DUTY), MEMBER, SECTION, BRANCH),
	AWARD("奖励", true, (row) -> row.sum(Category.AWARD), MEMBER, SECTION, BRANCH),
	DEDUCTION("扣分", true, (row) -> row.sum(Category.DEDUCTION), MEMBER, SECTION, BRANCH),
	AVERAGE("党员平均分", true, (row) -> row.standing().pioneerAverage(), SECTION, BRANCH),
	EVALUATED("计入人数", true, (row) -> row.standing().evaluated(), SECTION, BRANCH),
	TOTAL("总分", true, (row) -> row.standing().total(), MEMBER, SECTION, BRANCH),
	GRADE("等次", false, (row) -> row.standing().grade(), MEMBER, SECTION, BRANCH);

	private final String label;

	private final boolean number;

	private final Function<Row, @Nullable Object> value;

	private final Set<Subject> subjects;

	Column(String label, boolean number, Function<Row, @Nullable Object> value, Subject... subjects) {
		this.label = label;
		this.number = number;
		this.value = value;
		this.subjects = Set.of(subjects);
	}

	static List<Column> of(Subject subject) {
		return Arrays.stream(values()).filter((column) -> column.subjects.contains(subject)).toList();
	}

	/**
	 * Finds the column to sort by.
	 * @param key as addresses write it, such as {@code total}
	 * @return the column, or empty for anything else
	 */
	static Optional<Column> byKey(String key) {
		return Arrays.stream(values()).filter((column) -> column.key().equals(key)).findFirst();
	}

	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The header.
	 * @param subject what the list shows
	 * @return such as 工号 for members and 编号 for units
	 */
	public String label(Subject subject) {
		return switch (this) {
			case ID -> (subject == MEMBER) ? "工号" : "编号";
			case NAME -> (subject == MEMBER) ? "姓名" : subject.label();
			default -> this.label;
		};
	}

	public boolean number() {
		return this.number;
	}

	/**
	 * The cell.
	 * @param row the line
	 * @return a text, a whole or a decimal number; null for an empty cell
	 */
	@Nullable Object value(Row row) {
		return this.value.apply(row);
	}

	/**
	 * The cell as people read it.
	 * @param row the line
	 * @return empty for an empty cell
	 */
	public String text(Row row) {
		Object value = value(row);
		if (value == null) {
			return "";
		}
		return (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
	}

	/**
	 * The order of the lines when sorted by this column; equal ones are ordered by id.
	 * @return smallest first, empty cells last; names by their pronunciation
	 */
	Comparator<Row> order() {
		Comparator<Row> order = (this.number)
				? Comparator.comparing(this::decimal, Comparator.nullsLast(Comparator.naturalOrder())) : textOrder();
		return order;
	}

	private Comparator<Row> textOrder() {
		if (this == GRADE) {
			return Comparator.comparing((row) -> row.standing().total());
		}
		Collator collator = Collator.getInstance(Locale.CHINA);
		return (one, other) -> collator.compare(text(one), text(other));
	}

	private @Nullable BigDecimal decimal(Row row) {
		Object value = value(row);
		return (value != null) ? new BigDecimal(value.toString()) : null;
	}

	static Comparator<Row> byId() {
		return Comparator.comparing(Row::standing, Comparator.comparing(Standing::id));
	}

}
