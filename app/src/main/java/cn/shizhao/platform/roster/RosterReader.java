package cn.shizhao.platform.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.Row;
import cn.shizhao.foundation.table.Table;
import cn.shizhao.foundation.table.TableFiles;

/**
 * Reads files of the roster. Tables that are not among them stay as stored, so that an
 * office may bring only what changed.
 */
final class RosterReader {

	static final List<String> POLITICAL = List.of("正式党员", "预备党员", "群众");

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+");

	private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

	private final Problems problems;

	private final RetiredNumbers numbers;

	private final Map<Object, Row> places = new IdentityHashMap<>();

	private final Map<Kind<?>, List<Table>> tables = new IdentityHashMap<>();

	RosterReader(Problems problems, RetiredNumbers numbers) {
		this.problems = problems;
		this.numbers = numbers;
	}

	/**
	 * The roster as it would be with the files.
	 * @param stored the roster now
	 * @param files one or more, each with one or more tables
	 * @return the new roster, to be used only when there are no problems
	 */
	RosterData read(RosterData stored, List<RosterFile> files) {
		files.forEach((file) -> TableFiles.read(file.name(), file.content(), this.problems).forEach(this::sort));
		RosterData data = withoutDutiesOfLeavers(new RosterData(rows(Kind.BRANCHES, stored, this::branch),
				rows(Kind.SECTIONS, stored, this::section), rows(Kind.PEOPLE, stored, this::person),
				rows(Kind.HOUSEHOLDS, stored, this::household), rows(Kind.DUTIES, stored, this::duty)));
		// with rows missing for their own problems, references to them would only mislead
		if (this.problems.isEmpty()) {
			new RosterCheck(data, this.places, this.problems).run();
		}
		return data;
	}

	private RosterData withoutDutiesOfLeavers(RosterData data) {
		Set<String> people = data.keys(Kind.PEOPLE);
		return this.tables.containsKey(Kind.DUTIES) ? data
				: data.withDuties((duty) -> people.contains(duty.personId()));
	}

	private void sort(Table table) {
		Kind<?> kind = Kind.ALL.stream().filter((any) -> table.header().contains(any.mark())).findFirst().orElse(null);
		if (kind == null) {
			this.problems.add(table.name() + "：看不出是哪种表；支部、科室、人员、联系户、任职各表应有列“支部名称”“科室名称”“姓名”“户号”“角色”");
		}
		else {
			this.tables.computeIfAbsent(kind, (any) -> new ArrayList<>()).add(table);
		}
	}

	private <T> List<T> rows(Kind<T> kind, RosterData stored, Function<Row, T> reader) {
		List<Table> mine = this.tables.get(kind);
		if (mine == null) {
			return stored.rows(kind);
		}
		if (mine.size() > 1) {
			this.problems
				.add(mine.get(1).name() + "：“" + kind.label() + "”表出现了两次，另一张是 " + mine.get(0).name() + "；请只导入一张");
		}
		Set<String> seen = new HashSet<>();
		List<T> rows = new ArrayList<>();
		for (Row row : mine.get(0).rows(kind.header(), List.of(), this.problems)) {
			T value = reader.apply(row);
			this.places.put(value, row);
			rows.add(value);
			String key = kind.key(value);
			if (!key.isEmpty() && !seen.add(key.toLowerCase(Locale.ROOT))) {
				row.problem(kind.header().get(0), "“" + key + "”出现了两次；请只留一行");
			}
		}
		return rows;
	}

	private Branch branch(Row row) {
		return new Branch(code(row, "支部编号", 16), row.required("支部名称", 64));
	}

	private Section section(Row row) {
		return new Section(code(row, "科室编号", 16), row.required("科室名称", 64), row.required("支部编号", 16));
	}

	private Member person(Row row) {
		Member member = new Member(this.numbers.spelling(code(row, "工号", 32)), row.required("姓名", 64),
				row.oneOf("性别", List.of("男", "女")), row.date("出生日期"), row.oneOf("政治面貌", POLITICAL), row.date("入党日期"),
				row.required("科室编号", 16), row.required("支部编号", 16), row.oneOf("职务", Post.LABELS), row.text("手机号"),
				row.optional("居住片区", 32));
		if (!member.mobile().isEmpty() && !MOBILE.matcher(member.mobile()).matches()) {
			row.problem("手机号", "“" + member.mobile() + "”不对；应为 11 位手机号，没有就留空");
		}
		if (!member.name().isEmpty() && !member.gender().isEmpty()) {
			this.numbers.refusal(member).ifPresent((why) -> row.problem("工号", why));
		}
		return member;
	}

	private Household household(Row row) {
		return new Household(code(row, "户号", 16), row.required("户主", 64), row.required("村", 64),
				this.numbers.spelling(row.required("联系人工号", 32)));
	}

	private Duty duty(Row row) {
		String label = row.oneOf("角色", Duty.LABELS);
		return new Duty(this.numbers.spelling(row.required("工号", 32)), Duty.role(label), row.optional("范围", 16));
	}

	private static String code(Row row, String column, int longest) {
		String code = row.required(column, longest);
		if (!code.isEmpty() && !CODE.matcher(code).matches()) {
			row.problem(column, "“" + code + "”不对；只能用字母和数字");
		}
		return code;
	}

}
