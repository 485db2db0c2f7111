package cn.shizhao.report;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.Period;
import cn.shizhao.roster.RosterNames;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what section heads typed so far; two windows never overwrite each other.
 */
@Component
class ReportDrafts {

	private final DraftMapper mapper;

	private final ReportPeople people;

	private final RosterNames names;

	private final Clock clock;

	ReportDrafts(DraftMapper mapper, ReportPeople people, RosterNames names, Clock clock) {
		this.mapper = mapper;
		this.people = people;
		this.names = names;
		this.clock = clock;
	}

	Optional<DraftMapper.Head> head(Period period, String section) {
		return this.mapper.find(period.toString(), section);
	}

	List<DraftMapper.Head> heads(Period period) {
		return this.mapper.all(period.toString());
	}

	/**
	 * The draft, locked until the transaction ends.
	 * @return the draft, or empty when nothing was saved
	 */
	Optional<Draft> lock(Period period, String section) {
		return this.mapper.lock(period.toString(), section).map((head) -> draft(period, head));
	}

	/**
	 * The draft as it stands.
	 * @return an empty one when nothing was saved
	 */
	Draft read(Period period, String section) {
		return head(period, section).map((head) -> draft(period, head)).orElseGet(() -> new Draft(0, "", null));
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
	@Transactional
	Draft.Saved save(Period period, String section, Draft draft, String actor) {
		check(period, section, draft);
		LocalDateTime now = LocalDateTime.now(this.clock);
		if (!store(period.toString(), section, draft, actor, now)) {
			return sentBefore(period, section, draft)
				.orElseThrow(() -> new IllegalStateException(conflict(period, section)));
		}
		this.mapper.deleteScores(period.toString(), section);
		draft.scores().forEach((person, typed) -> this.mapper.insertScore(period.toString(), section, person, typed));
		return new Draft.Saved(draft.revision() + 1, now);
	}

	private boolean store(String period, String section, Draft draft, String actor, LocalDateTime now) {
		if (draft.revision() > 0) {
			return this.mapper.update(period, section, draft.revision(), draft.business(), actor, now) == 1;
		}
		try {
			this.mapper.insert(period, section, draft.business(), actor, now);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/** A browser or proxy sends a draft again when the answer to it got lost. */
	private Optional<Draft.Saved> sentBefore(Period period, String section, Draft draft) {
		Draft again = new Draft(draft.revision() + 1, draft.business(), draft.scores());
		return head(period, section).filter((head) -> draft(period, head).equals(again))
			.map((head) -> new Draft.Saved(head.revision(), head.savedAt()));
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
			throw new IllegalArgumentException("本科室的名单里没有工号 " + strangers + ";请重新打开任务再填");
		}
		draft.texts().filter((text) -> text.length() > ScoreText.LONGEST).findAny().ifPresent((text) -> {
			throw new IllegalArgumentException("“" + text.substring(0, 20) + "……”太长;得分应为 0 到 100 的数字");
		});
	}

	private String conflict(Period period, String section) {
		return head(period, section)
			.map((head) -> "草稿已由" + this.names.at(head.savedBy(), head.savedAt())
					+ "在别的窗口另外改过;请先记下刚才的改动,点“放弃改动,重新读取”后再填")
			.orElse("草稿已不在;请重新打开任务");
	}

	private Draft draft(Period period, DraftMapper.Head head) {
		return new Draft(head.revision(), head.business(),
				this.mapper.scores(period.toString(), head.sectionCode())
					.stream()
					.collect(Collectors.toMap(DraftMapper.Typed::personId, DraftMapper.Typed::typed)));
	}

}
