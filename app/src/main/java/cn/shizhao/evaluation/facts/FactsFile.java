package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.Row;
import cn.shizhao.foundation.table.Table;
import cn.shizhao.foundation.table.TableFiles;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The values of a file, once everything in it is right.
 *
 * @param subject who the file is about
 * @param values the values with their lines
 * @param hints what someone should know without the file being wrong
 */
record FactsFile(Subject subject, List<Value> values, List<String> hints) {

	static final String ID = "编号";

	static final String NAME = "姓名";

	static final String BRANCH = "支部编号";

	static final String SECTION = "科室编号";

	/** Columns that say who is meant, in the order of FACTS.csv. */
	static final List<String> WHO = List.of(ID, NAME, BRANCH, SECTION);

	private static final List<String> INDICATORS = Arrays.stream(Indicator.values()).map(Indicator::label).toList();

	/**
	 * One value of the file.
	 *
	 * @param key which value
	 * @param amount the value, at most 4 decimal places
	 * @param line line of the CSV or row of the sheet, from 1
	 */
	record Value(FactKey key, BigDecimal amount, int line) {
	}

	/**
	 * Reads a CSV or .xlsx. Whom it is about is seen from the ids; a file of sections may
	 * name them in 科室编号 instead of 编号.
	 * @param bureau everyone and every unit
	 * @param name file name
	 * @param content the bytes
	 * @return the values
	 * @throws cn.shizhao.foundation.table.TableException with every problem
	 */
	static FactsFile read(Bureau bureau, String name, byte[] content) {
		Problems problems = new Problems();
		List<Table> tables = TableFiles.read(name, content, problems);
		if (tables.size() > 1) {
			problems.add(name + "：有 " + tables.size() + " 张工作表；请只留一张，其余删去或另存");
		}
		problems.throwIfAny();
		FactsFile file = new Reader(bureau, tables.get(0), problems).read();
		problems.throwIfAny();
		return file;
	}

	/**
	 * Reads one table, going on after a problem.
	 */
	private static final class Reader {

		private final Bureau bureau;

		private final Table table;

		private final Problems problems;

		private final String idColumn;

		private final Subject subject;

		private final Map<String, Integer> seen = new HashMap<>();

		private final List<Value> values = new ArrayList<>();

		private final List<String> hints = new ArrayList<>();

		private int rounded;

		Reader(Bureau bureau, Table table, Problems problems) {
			this.bureau = bureau;
			this.table = table;
			this.problems = problems;
			this.idColumn = (!table.header().contains(ID) && table.header().contains(SECTION)) ? SECTION : ID;
			this.subject = subject();
		}

		private Subject subject() {
			return Stream.of(Subject.BRANCH, Subject.SECTION)
				.filter((kind) -> this.table.lines().stream().anyMatch((line) -> known(kind, line)))
				.findFirst()
				.orElse(Subject.MEMBER);
		}

		private boolean known(Subject kind, Table.Line line) {
			return this.bureau.find(kind, line.cells().getOrDefault(this.idColumn, "")).isPresent();
		}

		FactsFile read() {
			List<Indicator> indicators = indicators();
			List<Row> rows = this.table.rows(List.of(this.idColumn),
					Stream.concat(WHO.stream(), INDICATORS.stream()).toList(), this.problems);
			rows.forEach((row) -> read(row, indicators));
			if (this.problems.isEmpty() && this.values.isEmpty()) {
				this.problems.add(this.table.name() + "：没有读到任何值；第一行应有指标名，下面每行一个" + this.subject.label());
			}
			if (this.rounded > 0) {
				this.hints
					.add("有 " + this.rounded + " 个值的小数超过 " + Amounts.PLACES + " 位，已四舍五入到 " + Amounts.PLACES + " 位");
			}
			return new FactsFile(this.subject, this.values, this.hints);
		}

		private List<Indicator> indicators() {
			List<Indicator> named = this.table.header()
				.stream()
				.flatMap((column) -> Indicator.byLabel(column).stream())
				.toList();
			List<Indicator> collected = FactSubject.indicators(this.subject);
			named.stream()
				.filter((indicator) -> !collected.contains(indicator))
				.forEach((indicator) -> this.problems.add(this.table.name() + "：“" + indicator.label() + "”"
						+ (indicator.measures(this.subject) ? "由系统计算，不能导入"
								: "不是" + this.subject.label() + "的指标（按编号看，这是" + this.subject.label() + "的文件）")
						+ "；请删去这一列"));
			return named.stream().filter(collected::contains).toList();
		}

		private void read(Row row, List<Indicator> indicators) {
			String id = row.required(this.idColumn, 32);
			if (id.isEmpty()) {
				return;
			}
			Integer earlier = this.seen.putIfAbsent(id, row.number());
			if (earlier != null) {
				row.problem(this.idColumn, "“" + id + "”在第 " + earlier + " 行已经有了；请删去一行");
				return;
			}
			Optional<FactSubject> known = this.bureau.find(this.subject, id);
			if (known.isEmpty()) {
				row.problem(this.idColumn, "“" + id + "”不是在册的" + this.subject.label() + "；请核对编号");
			}
			known.ifPresent((one) -> compare(row, one));
			indicators.forEach((indicator) -> read(row, new FactKey(this.subject, id, indicator)));
		}

		/**
		 * A name that does not fit its id is the mark of rows that slipped.
		 */
		private void compare(Row row, FactSubject subject) {
			if (differs(row.text(NAME), subject.name())) {
				row.problem(NAME,
						"“" + row.text(NAME) + "”与花名册中 " + subject.subjectId() + " 的“" + subject.name() + "”不同；请核对这一行");
			}
			if (differs(row.text(BRANCH), subject.branchCode()) || differs(row.text(SECTION), subject.sectionCode())) {
				this.hints.add("第 " + row.number() + " 行 " + subject.name() + " 的支部或科室与花名册不同，以花名册为准");
			}
		}

		private static boolean differs(String text, @Nullable String known) {
			return !text.isEmpty() && !text.equals(known);
		}

		private void read(Row row, FactKey key) {
			String column = key.indicator().label();
			BigDecimal typed = row.decimal(column);
			if (typed == null) {
				return;
			}
			BigDecimal amount = Amounts.plain(typed);
			this.rounded += Amounts.same(typed, amount) ? 0 : 1;
			AmountCheck.complaint(key.indicator(), amount)
				.ifPresentOrElse((complaint) -> row.problem(column, "“" + row.text(column) + "”" + complaint),
						() -> this.values.add(new Value(key, amount, row.number())));
		}

	}

}
