package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.shizhao.rules.FactsCsv.Header;
import cn.shizhao.rules.FactsCsv.Line;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/**
 * Turns the fields of a facts file into facts as they are parsed and keeps what is wrong
 * by line and column. The header comes out as a line numbered 0, a bad line as none.
 */
class FactsHandler extends AbstractBaseCsvCallbackHandler<Line> {

	private static final List<String> WHO = List.of("编号", "姓名", "支部编号", "科室编号");

	private static final Line HEADER = new Line(0, new Facts("", "", null, null, Map.of()));

	private final String file;

	private final List<Problem> problems = new ArrayList<>();

	private final List<String> names = new ArrayList<>();

	private final List<@Nullable FactsColumn> columns = new ArrayList<>();

	private final @Nullable String[] who = new String[WHO.size()];

	private EnumMap<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);

	private boolean headed;

	private boolean wrong;

	private boolean filled;

	private long line;

	private long more;

	FactsHandler(String file) {
		this.file = file;
	}

	Header header() {
		Set<Indicator> indicators = EnumSet.noneOf(Indicator.class);
		this.columns.stream()
			.flatMap((column) -> Optional.ofNullable(column).stream())
			.forEach((column) -> indicators.add(column.indicator()));
		return new Header(this.names.contains("支部编号"), this.names.contains("科室编号"), indicators);
	}

	/**
	 * The line last begun.
	 */
	long line() {
		return this.line;
	}

	@Override
	protected void handleBegin(long startingLineNumber) {
		this.line = startingLineNumber;
		this.wrong = false;
		this.filled = false;
		Arrays.fill(this.who, null);
		this.values = new EnumMap<>(Indicator.class);
	}

	@Override
	protected void handleField(int at, char[] buffer, int offset, int length, boolean quoted) {
		this.filled |= length > 0;
		if (!this.headed) {
			this.names.add(new String(buffer, offset, length).strip());
			return;
		}
		FactsColumn column = (at < this.columns.size()) ? this.columns.get(at) : null;
		if (column != null) {
			number(column, buffer, offset, length);
		}
		else if (at < this.names.size()) {
			this.who[WHO.indexOf(this.names.get(at))] = CsvCells.read(new String(buffer, offset, length)).strip();
		}
	}

	private void number(FactsColumn column, char[] buffer, int offset, int length) {
		try {
			BigDecimal value = column.read(buffer, offset, length);
			if (value != null) {
				this.values.put(column.indicator(), value);
			}
		}
		catch (IllegalArgumentException ex) {
			problem("第" + this.line + "行“" + column.indicator().label() + "”", String.valueOf(ex.getMessage()));
		}
	}

	@Override
	protected @Nullable Line buildRecord() {
		if (!this.filled) {
			return null;
		}
		if (!this.headed) {
			this.headed = true;
			readHeader();
			return HEADER;
		}
		if (getFieldCount() != this.names.size()) {
			problem("第" + this.line + "行", "有 " + getFieldCount() + " 列，表头有 " + this.names.size() + " 列；请检查是否多了或少了逗号");
		}
		else if (this.who[0] == null || this.who[0].isEmpty()) {
			problem("第" + this.line + "行“编号”", "没有填；请填工号、支部编号或科室编号");
		}
		return this.wrong ? null : new Line(this.line, new Facts(this.who[0], text(this.who[1], ""),
				text(this.who[2], null), text(this.who[3], null), this.values));
	}

	private static @Nullable String text(@Nullable String text, @Nullable String otherwise) {
		return (text == null || text.isEmpty()) ? otherwise : text;
	}

	private void readHeader() {
		for (String name : this.names) {
			Optional<Indicator> indicator = Indicator.byLabel(name);
			this.columns.add(indicator.map(FactsColumn::new).orElse(null));
			if (indicator.isEmpty() && !WHO.contains(name)) {
				problem("第1行", "不认识列名“" + name + "”；列名是编号、姓名、支部编号、科室编号和各个指标，用英文逗号隔开");
			}
		}
		this.names.stream()
			.distinct()
			.filter((name) -> this.names.indexOf(name) != this.names.lastIndexOf(name))
			.forEach((name) -> problem("第1行", "列名“" + name + "”重复；请删除其中一列"));
		if (!this.names.contains("编号")) {
			problem("第1行", "缺少“编号”列；请补上");
		}
	}

	void problem(@Nullable String place, String message) {
		this.wrong = true;
		if (this.problems.size() < FactsCsv.MAX_PROBLEMS) {
			this.problems.add(Problem.error(this.file, null, place, message));
		}
		else {
			this.more++;
		}
	}

	void refuseIfWrong() throws BookException {
		if (!this.headed && this.problems.isEmpty()) {
			problem(null, "文件是空的；第一行要写列名：编号、姓名、支部编号、科室编号和各个指标");
		}
		if (this.more > 0) {
			this.problems.add(Problem.error(this.file, null, null, "另有 " + this.more + " 处错误没有列出；请先改正以上各处"));
			this.more = 0;
		}
		if (!this.problems.isEmpty()) {
			throw new BookException(this.problems);
		}
	}

}
