package cn.shizhao.evaluation.index;

import java.util.List;

import cn.shizhao.evaluation.facts.SampleFiles;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts the sample's people and units into the database and takes all out again.
 */
public final class SampleBureau {

	private static final List<String> TABLES = List.of("outbox", "dispute_answer", "ledger_dispute",
			"ledger_confirmation", "ledger_round_branch", "ledger_round", "form_draft", "index_entry", "index_score",
			"index_turn", "index_run", "fact_value", "fact_subject", "fact_version", "fact_correction",
			"fact_import_value", "fact_import", "fact_book", "evaluation", "person", "section", "branch");

	private SampleBureau() {
	}

	public static void moveIn(JdbcTemplate jdbc) {
		SampleFiles.rows("branches.csv")
			.forEach((row) -> jdbc.update("INSERT INTO branch (code, name) VALUES (?, ?)", row.get("支部编号"),
					row.get("支部名称")));
		SampleFiles.rows("sections.csv")
			.forEach((row) -> jdbc.update("INSERT INTO section (code, name, branch_code) VALUES (?, ?, ?)",
					row.get("科室编号"), row.get("科室名称"), row.get("支部编号")));
		SampleFiles.rows("roster.csv")
			.forEach((row) -> jdbc.update("""
					INSERT INTO person (id, name, gender, birth_date, political_status, joined_on, section_code,
						branch_code, post, mobile, area) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					""", row.get("工号"), row.get("姓名"), row.get("性别"), row.get("出生日期"), row.get("政治面貌"),
					row.get("入党日期").isEmpty() ? null : row.get("入党日期"), row.get("科室编号"), row.get("支部编号"), row.get("职务"),
					row.get("手机号"), row.get("居住片区")));
	}

	public static void moveOut(JdbcTemplate jdbc) {
		TABLES.forEach((table) -> jdbc.update("DELETE FROM " + table));
	}

}
