package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;

/**
 * The computed indices of a quarter with their ledgers.
 */
public interface Indices {

	/**
	 * Computes members, then sections and branches, from the newest frozen facts and the
	 * workbooks in force. The same facts and workbooks give the stored run again.
	 * @param period which quarter
	 * @param actor who or what asked for it
	 * @return the run
	 * @throws IllegalStateException with a Chinese message when nothing was frozen yet
	 */
	Run compute(Period period, String actor);

	/**
	 * The run that counts: the one computed last.
	 * @param period which quarter
	 * @return the run, or empty before the first computation
	 */
	Optional<Run> newest(Period period);

	/**
	 * The scores of a run with their ledgers.
	 * @param run which run
	 * @param subject members, branches or sections
	 * @return ordered by id
	 */
	List<Score> scores(Run run, Subject subject);

	/**
	 * The facts a run was computed from, with the indices just computed and their
	 * averages added, as the selection needs them.
	 * @param run which run
	 * @param subject members, branches or sections
	 * @return ordered by id
	 */
	List<Facts> factsWithIndices(Run run, Subject subject);

	/**
	 * One computation.
	 *
	 * @param id identifies the run
	 * @param period which quarter
	 * @param number from 1 within the quarter
	 * @param factsVersion the frozen facts used
	 * @param pioneerHash version of pioneer-index.xlsx
	 * @param sectionHash version of section-index.xlsx
	 * @param fortressHash version of fortress-index.xlsx
	 * @param computedBy staff number or 系统
	 * @param computedAt when
	 */
	record Run(String id, Period period, int number, int factsVersion, String pioneerHash, String sectionHash,
			String fortressHash, String computedBy, LocalDateTime computedAt) {

		/**
		 * The version of the workbook that scored a kind of subject.
		 * @param subject members, branches or sections
		 * @return its content hash
		 */
		public String hash(Subject subject) {
			return switch (subject) {
				case MEMBER -> this.pioneerHash;
				case BRANCH -> this.fortressHash;
				case SECTION -> this.sectionHash;
			};
		}

	}

	/**
	 * One subject's index in one quarter, for trends.
	 *
	 * @param period which quarter
	 * @param total 0.00 to 100.00
	 * @param grade 等次
	 */
	record Point(Period period, BigDecimal total, String grade) {
	}

	/**
	 * A subject's indices over the quarters, only of the runs that count.
	 * @param subject member, branch or section
	 * @param id the subject
	 * @return oldest first
	 */
	List<Point> history(Subject subject, String id);

}
