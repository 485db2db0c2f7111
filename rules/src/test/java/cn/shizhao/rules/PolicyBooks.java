package cn.shizhao.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.rules.IndexBook.Category;
import cn.shizhao.rules.IndexBook.Grade;
import cn.shizhao.rules.IndexBook.Mode;
import cn.shizhao.rules.IndexBook.Row;
import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Eligibility;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * The default policy as books, straight from the plain tables rather than from the
 * workbooks.
 */
final class PolicyBooks {

	private PolicyBooks() {
	}

	static IndexBook index(Subject subject) {
		String name = switch (subject) {
			case MEMBER -> "pioneer-index";
			case BRANCH -> "fortress-index";
			case SECTION -> "section-index";
		};
		Map<Category, BigDecimal> caps = new EnumMap<>(Category.class);
		records(name + ".caps").forEach((cap) -> caps.put(category(cap.getField("类别")), decimal(cap, "封顶")));
		List<Row> rows = records(name).stream().map(PolicyBooks::row).toList();
		List<Grade> grades = records("grades").stream()
			.map((grade) -> new Grade(grade.getField("等次"), band(grade)))
			.toList();
		return new IndexBook(subject, name + ".xlsx", "0".repeat(64), rows, caps, grades, List.of());
	}

	static SelectionBook selection() {
		List<Eligibility> eligibility = records("selection-eligibility").stream()
			.map((row) -> new Eligibility(row.getField("编号"), award(row), indicator(row), band(row), row.getField("说明"),
					Math.toIntExact(row.getStartingLineNumber())))
			.toList();
		Map<Award, Quota> quotas = records("selection-quota").stream()
			.collect(Collectors.toMap(PolicyBooks::award, PolicyBooks::quota));
		Map<Award, List<Key>> ranking = records("selection-ranking").stream()
			.collect(Collectors.groupingBy(PolicyBooks::award, Collectors
				.mapping((row) -> new Key(indicator(row), "高者优先".equals(row.getField("方向"))), Collectors.toList())));
		return new SelectionBook("exemplar-selection.xlsx", "1".repeat(64), eligibility, quotas, ranking, List.of());
	}

	static ResponseBook responses() {
		return new ResponseBook("inspection-response.xlsx", "2".repeat(64),
				records("inspection-response").stream().map(PolicyBooks::response).toList(), List.of(), List.of());
	}

	static LectureBook lectures() {
		return new LectureBook("lecture-roster.xlsx", "3".repeat(64),
				records("lecture-turns").stream().map(PolicyBooks::turn).toList(),
				records("lecture-eligibility").stream()
					.map((row) -> new LectureBook.Eligibility(row.getField("编号"), lectureIndicator(row), band(row),
							row.getField("说明"), Math.toIntExact(row.getStartingLineNumber())))
					.toList(),
				records("lecture-quota").stream()
					.map((row) -> new LectureBook.Quota(limit(row, "每支部上限"), limit(row, "每人上限"), limit(row, "间隔月数")))
					.findFirst()
					.orElseThrow(),
				records("lecture-ranking").stream()
					.map((row) -> new LectureBook.Key(lectureIndicator(row), "高者优先".equals(row.getField("方向"))))
					.toList());
	}

	private static LectureBook.Turn turn(NamedCsvRecord row) {
		return new LectureBook.Turn(limit(row, "月份"),
				of(LectureBook.Module.values(), LectureBook.Module::label, row.getField("模块")),
				of(LectureBook.Theme.values(), LectureBook.Theme::label, row.getField("主题")), row.getField("说明"),
				Math.toIntExact(row.getStartingLineNumber()));
	}

	private static LectureIndicator lectureIndicator(NamedCsvRecord row) {
		return LectureIndicator.byLabel(row.getField("指标")).orElseThrow();
	}

	private static Response response(NamedCsvRecord row) {
		String circumstances = row.getField("情节");
		return new Response(row.getField("编号"), limit(row, "条款"),
				circumstances.isEmpty() ? null : of(Circumstances.values(), Circumstances::label, circumstances),
				new Band(decimal(row, "同类次数下限(含)"), decimal(row, "同类次数上限(不含)")),
				of(ResponseBook.Grade.values(), ResponseBook.Grade::label, row.getField("认定等次")),
				Stream.of(row.getField("短信对象").split(";"))
					.map((label) -> of(Recipient.values(), Recipient::label, label))
					.toList(),
				limit(row, "整改期限(工作日)"), row.getField("触发谈话").equals("是"),
				Math.toIntExact(row.getStartingLineNumber()));
	}

	private static Row row(NamedCsvRecord row) {
		BigDecimal points = decimal(row, "分值");
		Mode mode = row.getField("计分方式").isEmpty() ? null : of(Mode.values(), Mode::label, row.getField("计分方式"));
		return new Row(row.getField("编号"), category(row.getField("类别")), indicator(row), band(row), mode, points,
				row.getField("说明"), Math.toIntExact(row.getStartingLineNumber()));
	}

	private static Quota quota(NamedCsvRecord row) {
		return new Quota(Integer.parseInt(row.getField("名额")), limit(row, "每支部上限"), limit(row, "每科室上限"));
	}

	private static @Nullable Integer limit(NamedCsvRecord row, String column) {
		return row.getField(column).isEmpty() ? null : Integer.valueOf(row.getField(column));
	}

	private static Category category(String label) {
		return of(Category.values(), Category::label, label);
	}

	private static Award award(NamedCsvRecord row) {
		return of(Award.values(), Award::label, row.getField("评选类别"));
	}

	private static Indicator indicator(NamedCsvRecord row) {
		return Indicator.byLabel(row.getField("指标")).orElseThrow();
	}

	private static Band band(NamedCsvRecord row) {
		return new Band(decimal(row, "下限(含)"), decimal(row, "上限(不含)"));
	}

	private static @Nullable BigDecimal decimal(NamedCsvRecord row, String column) {
		return row.getField(column).isEmpty() ? null : new BigDecimal(row.getField(column));
	}

	private static <E> E of(E[] values, Function<E, String> label, String text) {
		return Arrays.stream(values).filter((value) -> label.apply(value).equals(text)).findFirst().orElseThrow();
	}

	private static List<NamedCsvRecord> records(String table) {
		try (Reader reader = new InputStreamReader(PolicyBooks.class.getResourceAsStream("/policy/" + table + ".csv"),
				StandardCharsets.UTF_8)) {
			return CsvReader.builder().ofNamedCsvRecord(reader).stream().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
