package cn.shizhao.facts;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.shizhao.evaluation.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the draft of a fact check task.
 */
@Service
@Transactional
class CheckDrafts {

	private final CheckMapper mapper;

	private final Clock clock;

	CheckDrafts(CheckMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	CheckDraft of(String taskId) {
		CheckMapper.Check check = this.mapper.find(taskId);
		if (check == null) {
			return new CheckDraft(List.of(), null, null);
		}
		return new CheckDraft(this.mapper.returns(taskId), check.confirmedMissing(), check.savedAt());
	}

	/**
	 * Replaces the draft of a task.
	 * @param period the task's quarter
	 * @param taskId the engine's task id
	 * @param draft what to keep; reasons may still be blank
	 * @param actor staff number
	 * @return the draft as saved
	 * @throws IllegalArgumentException when a section occurs twice or a reason is too
	 * long
	 */
	CheckDraft save(Period period, String taskId, CheckDraft draft, String actor) {
		check(draft.returns());
		this.mapper.deleteReturns(taskId);
		this.mapper.delete(taskId);
		this.mapper.insert(new CheckMapper.Check(taskId, period.toString(), draft.confirmedMissing(), actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS)));
		draft.returns().forEach((back) -> this.mapper.insertReturn(taskId, back));
		return of(taskId);
	}

	private static void check(List<CheckDraft.Return> returns) {
		Set<String> sections = new HashSet<>();
		for (CheckDraft.Return back : returns) {
			if (!sections.add(back.section())) {
				throw new IllegalArgumentException("科室 " + back.section() + " 在退回清单中出现了两次;请删去一条");
			}
			if (!back.reason().isBlank()) {
				back.checked();
			}
		}
	}

}
