package cn.shizhao.evaluation.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a quarter for its process and says whom to ask and until when.
 */
@Service
class Opening {

	private final Evaluations evaluations;

	private final Roster roster;

	private final Deadlines deadlines;

	Opening(Evaluations evaluations, Roster roster, Deadlines deadlines) {
		this.evaluations = evaluations;
		this.roster = roster;
		this.deadlines = deadlines;
	}

	/**
	 * Opens the quarter a process was started for.
	 * @param variable what the start form chose, or null
	 * @param businessKey what the process was started with, or null
	 * @return the quarter with its units and due times
	 * @throws IllegalArgumentException with a Chinese message when neither names a
	 * quarter, both name different ones, or the quarter cannot be opened
	 */
	@Transactional
	Opened open(@Nullable String variable, @Nullable String businessKey) {
		Evaluation evaluation = this.evaluations.open(period(variable, businessKey));
		return new Opened(evaluation, units(Member::sectionCode), units(Member::branchCode),
				this.deadlines.inWorkingDays(evaluation.openedOn(), EvaluationService.REPORT_DAYS));
	}

	private static Period period(@Nullable String variable, @Nullable String businessKey) {
		String chosen = (variable != null) ? variable : businessKey;
		if (chosen == null) {
			throw new IllegalArgumentException("没有选择季度；请选择要开启的季度");
		}
		if (businessKey != null && !businessKey.equals(chosen)) {
			throw new IllegalArgumentException("业务编号“" + businessKey + "”与所选季度“" + chosen + "”不一致；请只填一个");
		}
		return Period.parse(chosen);
	}

	/** Units without anyone in service have nobody to ask. */
	private List<String> units(Function<Member, String> unit) {
		return this.roster.members().stream().map(unit).distinct().sorted().toList();
	}

	/**
	 * An opened quarter.
	 *
	 * @param evaluation the quarter
	 * @param sections codes of the sections that report
	 * @param branches codes of the branches that confirm
	 * @param report when the reports are due
	 */
	record Opened(Evaluation evaluation, List<String> sections, List<String> branches, Deadlines.Deadline report) {

		/**
		 * The process variables.
		 * @return ids, unit codes and times
		 */
		Map<String, Object> variables() {
			return Map.of("period", this.evaluation.period().toString(), "sections", new ArrayList<>(this.sections),
					"branches", new ArrayList<>(this.branches), "reportDueAt", this.report.dueAt(), "reportRemindAt",
					this.report.remindAt());
		}

	}

}
