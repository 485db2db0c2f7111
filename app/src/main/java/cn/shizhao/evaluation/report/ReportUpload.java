package cn.shizhao.evaluation.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.foundation.table.Problems;
import cn.shizhao.foundation.table.Row;
import cn.shizhao.foundation.table.Table;
import cn.shizhao.foundation.table.TableFiles;

/**
 * Reads a filled sheet. Nothing is taken over yet: the section head sees what was read
 * and what is wrong, and decides.
 */
final class ReportUpload {

	private final ReportForm form;

	private final Map<String, String> names = new LinkedHashMap<>();

	private final Problems problems = new Problems();

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private ReportUpload(ReportForm form) {
		this.form = form;
		this.names.put(form.section(), ReportTemplate.BUSINESS);
		form.people().forEach((person) -> this.names.put(person.id(), person.name()));
	}

	/**
	 * Reads a file.
	 * @param form the form it belongs to
	 * @param file file name
	 * @param content its bytes
	 * @return the right rows, and every problem with row and column
	 */
	static Read read(ReportForm form, String file, byte[] content) {
		ReportUpload upload = new ReportUpload(form);
		upload.table(file, content).ifPresent(upload::rows);
		List<String> missing = new ArrayList<>(upload.names.values());
		upload.entries.values().forEach((entry) -> missing.remove(entry.name()));
		return new Read(file, List.copyOf(upload.entries.values()), upload.problems.lines(), missing);
	}

	private Optional<Table> table(String file, byte[] content) {
		if (!file.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
			this.problems.add(file + "：只接受 .xlsx 文件；请用本页下载的表格填写，在 Excel 或 WPS 里另存为 .xlsx");
			return Optional.empty();
		}
		List<Table> tables = TableFiles.read(file, content, this.problems);
		Optional<Table> found = tables.stream()
			.filter((table) -> table.has(List.of(ReportTemplate.ID, ReportTemplate.SCORE)))
			.findFirst();
		if (found.isEmpty() && this.problems.isEmpty()) {
			this.problems.add(file + "：不是报送表，没有“编号”和“本季度得分”两列；请用本页下载的表格填写");
		}
		return found;
	}

	private void rows(Table table) {
		table.rows(ReportTemplate.COLUMNS, List.of(), this.problems).stream().filter(this::known).forEach(this::take);
	}

	private boolean known(Row row) {
		String period = row.text(ReportTemplate.PERIOD);
		String id = row.text(ReportTemplate.ID);
		String name = row.text(ReportTemplate.NAME);
		if (!period.equals(this.form.period())) {
			row.problem(ReportTemplate.PERIOD, "“" + period + "”不对，现在报送的是 " + this.form.period() + "；请重新下载表格");
		}
		else if (!this.names.containsKey(id)) {
			row.problem(ReportTemplate.ID, "“" + id + "”不在" + this.form.sectionName() + "的名单里；请重新下载表格，不要改动编号");
		}
		else if (!name.equals(this.names.get(id))) {
			row.problem(ReportTemplate.NAME, id + " 是“" + this.names.get(id) + "”，表里写的是“" + name + "”；请核对是否串行");
		}
		else if (this.entries.containsKey(id)) {
			row.problem(ReportTemplate.ID, id + " 在前面已经有一行；请删去多余的一行");
		}
		else {
			return true;
		}
		return false;
	}

	private void take(Row row) {
		String id = row.text(ReportTemplate.ID);
		String score = row.text(ReportTemplate.SCORE);
		Optional<String> complaint = score.isEmpty() ? Optional.empty() : ScoreText.complaint(score);
		complaint.ifPresent((message) -> row.problem(ReportTemplate.SCORE, message));
		if (!score.isEmpty() && complaint.isEmpty()) {
			this.entries.put(id, new Entry(id, this.names.get(id), score));
		}
	}

	/**
	 * What was read from a file.
	 *
	 * @param file file name
	 * @param entries the right rows
	 * @param problems what is wrong, a line each
	 * @param missing names of those without a right score
	 */
	record Read(String file, List<Entry> entries, List<String> problems, List<String> missing) {
	}

	/**
	 * A right row.
	 *
	 * @param id staff number, or the section's code
	 * @param name 姓名
	 * @param score as typed
	 */
	record Entry(String id, String name, String score) {
	}

}
