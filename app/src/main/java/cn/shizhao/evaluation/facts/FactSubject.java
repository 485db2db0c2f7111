package cn.shizhao.evaluation.facts;

import java.util.Arrays;
import java.util.List;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Someone or some unit that facts are about, with the units it belonged to when frozen.
 *
 * @param subjectKind member, branch or section
 * @param subjectId staff number or unit code
 * @param name shown to people
 * @param branchCode its branch; a branch's own code
 * @param sectionCode its section; a section's own code, null for a branch
 */
record FactSubject(Subject subjectKind, String subjectId, String name, @Nullable String branchCode,
		@Nullable String sectionCode) {

	private static final List<Indicator> COLLECTED = Arrays.stream(Indicator.values())
		.filter((indicator) -> !indicator.computed() && indicator != Indicator.PIONEER_AVERAGE)
		.toList();

	/**
	 * The indicators collected of a kind of subject: all but those that scoring gives.
	 * @param subject member, branch or section
	 * @return in catalogue order
	 */
	static List<Indicator> indicators(Subject subject) {
		return COLLECTED.stream().filter((indicator) -> indicator.measures(subject)).toList();
	}

	FactKey key(Indicator indicator) {
		return new FactKey(this.subjectKind, this.subjectId, indicator);
	}

}
