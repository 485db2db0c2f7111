package cn.shizhao.evaluation.confirmation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Drafts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a branch's answer to its ledgers.
 */
@Service
@Transactional
class BranchConfirmations {

	private final ConfirmationMapper mapper;

	private final Ledgers ledgers;

	private final Drafts drafts;

	private final DisputeCheck check;

	private final Clock clock;

	BranchConfirmations(ConfirmationMapper mapper, Ledgers ledgers, Drafts drafts, DisputeCheck check, Clock clock) {
		this.mapper = mapper;
		this.ledgers = ledgers;
		this.drafts = drafts;
		this.check = check;
		this.clock = clock;
	}

	/**
	 * Every round in which a branch was asked.
	 * @param period which quarter
	 * @param branch branch code
	 * @return oldest first
	 */
	List<ConfirmationMapper.Asked> asked(Period period, String branch) {
		return this.mapper.asked(period.toString())
			.stream()
			.filter((asked) -> asked.branchCode().equals(branch))
			.toList();
	}

	/**
	 * The round a branch has to answer.
	 * @param period which quarter
	 * @param branch branch code
	 * @return the round
	 * @throws IllegalStateException when there is none
	 */
	ConfirmationMapper.Asked waiting(Period period, String branch) {
		return asked(period, branch).stream()
			.filter(ConfirmationMapper.Asked::waiting)
			.reduce((older, newer) -> newer)
			.orElseThrow(() -> new IllegalStateException(period.label() + "没有等待支部 " + branch + " 确认的台账"));
	}

	/**
	 * The run that a round asks about.
	 * @param period which quarter
	 * @param asked the round
	 * @return the run
	 */
	Run run(Period period, ConfirmationMapper.Asked asked) {
		return this.ledgers.runs(period)
			.stream()
			.filter((run) -> run.id().equals(asked.runId()))
			.findFirst()
			.orElseThrow();
	}

	/**
	 * Takes what the form holds as the branch's answer.
	 * @param period which quarter
	 * @param branch branch code
	 * @param taskId the engine's task id
	 * @param actor staff number
	 * @throws IllegalStateException with a Chinese message when the draft is not complete
	 */
	void complete(Period period, String branch, String taskId, String actor) {
		ConfirmationMapper.Asked asked = waiting(period, branch);
		BranchForm.Draft draft = this.drafts.take(taskId, BranchForm.Draft.EMPTY);
		if (!draft.checked()) {
			throw new IllegalStateException("还没有勾选“已逐一核对本支部台账”；请核对后勾选，再提交");
		}
		List<DisputeCheck.Claim> claims = this.check.read(run(period, asked), branch, draft.disputes());
		this.mapper.insertConfirmation(period.toString(), asked.roundNo(), branch, actor,
				LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS));
		for (int i = 0; i < claims.size(); i++) {
			DisputeCheck.Claim claim = claims.get(i);
			this.mapper.insertDispute(UUID.randomUUID().toString(), period.toString(), asked.roundNo(), branch, i,
					claim.subject(), claim.standing().id(), claim.standing().name(), claim.indicator(), claim.amount(),
					claim.claimed(), claim.reason());
		}
	}

}
