package cn.shizhao.evaluation.facts;

import java.util.List;

import cn.shizhao.platform.casework.Drafts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What the fact check form shows. Values are decimal text, times are words.
 *
 * @param period such as 2026Q3
 * @param label such as 2026年第三季度
 * @param counts the whole at a glance
 * @param groups sections, then branches
 * @param imports the imported files, newest first
 * @param returnDays working days a section has after its report was returned
 * @param returns the reports marked for return in the draft
 * @param confirmedMissing the draft's confirmation to go on with missing values, or null
 * @param saved when and which revision the draft is
 */
record CheckView(String period, String label, Counts counts, List<Group> groups, List<ImportedFile> imports,
		int returnDays, List<CheckDraft.Return> returns, @Nullable Integer confirmedMissing,
		@JsonUnwrapped Drafts.Saved saved) {

	/**
	 * How many of what.
	 *
	 * @param subjects people and units
	 * @param values values collected
	 * @param missing 缺失
	 * @param outOfRange 超出范围
	 * @param changed 较上季度变化大
	 * @param disagrees 与系统记录不一致
	 * @param corrected values that stand by a correction
	 */
	record Counts(long subjects, long values, long missing, long outOfRange, long changed, long disagrees,
			long corrected) {

		static Counts of(List<FactLine> lines) {
			return new Counts(lines.stream().map(FactLine::subject).distinct().count(), lines.size(),
					marked(lines, Mark.MISSING), marked(lines, Mark.OUT_OF_RANGE), marked(lines, Mark.CHANGED),
					marked(lines, Mark.DISAGREES),
					lines.stream().filter((line) -> line.row().source() == FactBook.Source.CORRECTION).count());
		}

		private static long marked(List<FactLine> lines, Mark mark) {
			return lines.stream().filter((line) -> line.has(mark)).count();
		}

	}

	/**
	 * A section with its people, or a branch.
	 *
	 * @param kind SECTION or BRANCH
	 * @param code unit code
	 * @param name unit name
	 * @param report the section's valid report, or null
	 * @param counts of the group
	 * @param lines the lines that are marked or corrected, or all when asked for
	 */
	record Group(String kind, String code, String name, @Nullable Report report, Counts counts, List<Line> lines) {
	}

	/**
	 * A section's valid report.
	 *
	 * @param version from 1
	 * @param by name of who submitted it
	 * @param at when
	 */
	record Report(int version, String by, String at) {
	}

	/**
	 * One value.
	 *
	 * @param subject MEMBER, BRANCH or SECTION
	 * @param id staff number or unit code
	 * @param name name of the person or unit
	 * @param indicator catalogue name, as corrections send it back
	 * @param label 指标
	 * @param kind 比率, 得分, 次数, 小时 or 是否
	 * @param value the value, empty when missing
	 * @param last last quarter's value, empty when there is none
	 * @param source kind of source
	 * @param detail the source in words
	 * @param by who recorded it
	 * @param at when
	 * @param corrected whether a correction stands, so that it can be taken back
	 * @param notes the marks
	 */
	record Line(String subject, String id, String name, String indicator, String label, String kind, String value,
			String last, String source, String detail, String by, String at, boolean corrected, List<NoteView> notes) {
	}

	/**
	 * A mark.
	 *
	 * @param mark MISSING, OUT_OF_RANGE, CHANGED or DISAGREES
	 * @param label in Chinese
	 * @param why in words
	 */
	record NoteView(String mark, String label, String why) {
	}

	/**
	 * An imported file that counts.
	 *
	 * @param file file name
	 * @param subject 党员, 支部 or 科室
	 * @param values how many values it brought
	 * @param by name of who imported it
	 * @param at when
	 */
	record ImportedFile(String file, String subject, int values, String by, String at) {
	}

}
