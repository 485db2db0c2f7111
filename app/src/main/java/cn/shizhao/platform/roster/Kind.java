package cn.shizhao.platform.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A kind of table the roster consists of: its columns serve import, comparison and export
 * alike.
 *
 * @param <T> what a row holds
 * @param label name of the sheet in exports
 * @param mark the column that tells this kind of table from the others
 * @param keys how many of the first columns identify a row
 * @param columns in the order of exports
 */
record Kind<T>(String label, String mark, int keys, List<Column<T>> columns) {

	static final Kind<Branch> BRANCHES = new Kind<>("支部", "支部名称", 1,
			List.of(column("支部编号", Branch::code), column("支部名称", Branch::name)));

	static final Kind<Section> SECTIONS = new Kind<>("科室", "科室名称", 1,
			List.of(column("科室编号", Section::code), column("科室名称", Section::name), column("支部编号", Section::branchCode)));

	static final Kind<Member> PEOPLE = new Kind<>("人员", "姓名", 1,
			List.of(column("工号", Member::id), column("姓名", Member::name), column("性别", Member::gender),
					column("出生日期", (member) -> date(member.birthDate())), column("政治面貌", Member::politicalStatus),
					column("入党日期", (member) -> date(member.joinedOn())), column("科室编号", Member::sectionCode),
					column("支部编号", Member::branchCode), column("职务", Member::post), column("手机号", Member::mobile),
					column("居住片区", Member::area)));

	static final Kind<Household> HOUSEHOLDS = new Kind<>("联系户", "户号", 1,
			List.of(column("户号", Household::code), column("户主", Household::householder),
					column("村", Household::village), column("联系人工号", Household::personId)));

	static final Kind<Duty> DUTIES = new Kind<>("任职", "角色", 3, List.of(column("工号", Duty::personId),
			column("角色", (duty) -> duty.role().label()), column("范围", Duty::scope)));

	/** All kinds, those others refer to first. */
	static final List<Kind<?>> ALL = List.of(BRANCHES, SECTIONS, PEOPLE, HOUSEHOLDS, DUTIES);

	List<String> header() {
		return this.columns.stream().map(Column::name).toList();
	}

	/**
	 * What identifies a row.
	 * @param row the row
	 * @return the key columns joined by spaces
	 */
	String key(T row) {
		return this.columns.stream()
			.limit(this.keys)
			.map((column) -> column.text(row))
			.collect(Collectors.joining(" "))
			.strip();
	}

	/**
	 * How people call a row.
	 * @param row the row
	 * @return its first two columns, such as CZ0058 陈𬀩
	 */
	String title(T row) {
		return this.columns.stream()
			.limit(Math.max(2, this.keys))
			.map((column) -> column.text(row))
			.collect(Collectors.joining(" "))
			.strip();
	}

	List<String> texts(T row) {
		return this.columns.stream().map((column) -> column.text(row)).toList();
	}

	private static <T> Column<T> column(String name, Function<T, String> text) {
		return new Column<>(name, text);
	}

	private static String date(@Nullable LocalDate date) {
		return Objects.toString(date, "");
	}

	/**
	 * One column.
	 *
	 * @param <T> what a row holds
	 * @param name in the header
	 * @param getter gives the text of a row
	 */
	record Column<T>(String name, Function<T, String> getter) {

		String text(T row) {
			return this.getter.apply(row);
		}

	}

}
