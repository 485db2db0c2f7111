package cn.shizhao.evaluation.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.DraftKey;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Posted;

import org.springframework.stereotype.Component;

/**
 * What section heads typed so far. A section's draft outlives its task, so that a head
 * whose report comes back finds what was reported.
 */
@Component
class ReportDrafts {

	private static final String FEATURE = "report";

	private final Drafts drafts;

	private final ReportPeople people;

	ReportDrafts(Drafts drafts, ReportPeople people) {
		this.drafts = drafts;
		this.people = people;
	}

	private static DraftKey key(Period period, String section) {
		return new DraftKey(FEATURE, period + "/" + section);
	}

	Drafts.Draft<Draft> of(Period period, String section) {
		return this.drafts.of(key(period, section), Draft.NONE);
	}

	/**
	 * The sections that have a draft, and who saved it.
	 */
	Map<String, Drafts.Begun> begun(Period period) {
		String prefix = period + "/";
		return this.drafts.begun(FEATURE, prefix)
			.stream()
			.collect(Collectors.toMap((one) -> one.owner().substring(prefix.length()), Function.identity()));
	}

	/**
	 * The draft that is being submitted, locked until the transaction ends.
	 * @throws IllegalArgumentException when nothing was saved
	 */
	Draft submitted(Period period, String section) {
		Draft draft = this.drafts.submitted(key(period, section), Draft.NONE);
		if (draft == Draft.NONE) {
			throw new IllegalArgumentException("还没有填写得分；请填好后再提交");
		}
		return draft;
	}

	/**
	 * Saves a draft.
	 * @param period which quarter
	 * @param section section code
	 * @param draft what was typed
	 * @param actor who typed it
	 * @return the new revision
	 * @throws IllegalArgumentException when someone else's people are in it, or a text is
	 * too long
	 * @throws IllegalStateException when it was saved elsewhere since it was read
	 */
	Drafts.Saved save(Period period, String section, Posted<Draft> draft, String actor) {
		check(period, section, draft.content());
		return this.drafts.save(key(period, section), draft, actor);
	}

	private void check(Period period, String section, Draft draft) {
		List<String> people = this.people.of(period, section);
		String strangers = draft.scores()
			.keySet()
			.stream()
			.filter(Predicate.not(people::contains))
			.sorted()
			.collect(Collectors.joining("、"));
		if (!strangers.isEmpty()) {
			throw new IllegalArgumentException("本科室的名单里没有工号 " + strangers + "；请重新打开任务再填");
		}
		draft.texts().filter((text) -> text.length() > ScoreText.LONGEST).findAny().ifPresent((text) -> {
			throw new IllegalArgumentException("“" + text.substring(0, 20) + "……”太长；得分应为 0 到 100 的数字");
		});
	}

}
