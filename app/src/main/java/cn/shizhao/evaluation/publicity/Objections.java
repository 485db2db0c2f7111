package cn.shizhao.evaluation.publicity;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.shizhao.evaluation.publicity.ObjectionMapper.Objection;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.engine.Processes;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes objections to names on the notice board, and their answers. Whose they are and
 * what they say is for the objector, the discipline group and the auditors.
 */
@Service
@Transactional
class Objections {

	/** What the publicity of a period listens for. */
	static final String RAISED = "objection";

	static final Draft NONE = new Draft(null, "");

	private static final int LONGEST = 1000;

	private static final int SHORTEST = 10;

	private final ObjectionMapper mapper;

	private final PublicityMapper publicities;

	private final Drafts drafts;

	private final PublicityMessages messages;

	private final Processes processes;

	private final Clock clock;

	Objections(ObjectionMapper mapper, PublicityMapper publicities, Drafts drafts, PublicityMessages messages,
			Processes processes, Clock clock) {
		this.mapper = mapper;
		this.publicities = publicities;
		this.drafts = drafts;
		this.messages = messages;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * Takes an objection.
	 * @param period whose result it is
	 * @param number which publicity
	 * @param key the name objected to
	 * @param reason why
	 * @param actor staff number
	 * @throws IllegalArgumentException with a Chinese message when the reason is too
	 * short or too long, or the name is not on this notice
	 * @throws IllegalStateException with a Chinese message once the publicity is over
	 */
	void raise(Period period, int number, String key, String reason, String actor) {
		Publicity publicity = this.publicities.lock(period.toString(), number)
			.map(PublicityMapper.Row::publicity)
			.orElseThrow(() -> new IllegalArgumentException("没有这次公示；请从“公示”页面打开"));
		LocalDateTime now = LocalDateTime.now(this.clock);
		if (!publicity.open() || !now.isBefore(publicity.endsAt())) {
			throw new IllegalStateException("公示已于" + ChineseTime.time(publicity.endsAt()) + "结束，不能再提异议；仍有意见请直接向机关纪委反映");
		}
		PublicName name = this.publicities.names(period.toString(), number)
			.stream()
			.filter((one) -> one.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("请选择对哪个名字有异议"));
		String words = Reasons.check(reason, LONGEST, "异议的理由");
		if (words.codePointCount(0, words.length()) < SHORTEST) {
			throw new IllegalArgumentException("异议的理由太短；请写明事实，至少 " + SHORTEST + " 个字");
		}
		Objection objection = new Objection(UUID.randomUUID().toString(), period.toString(), number, name.award(),
				name.subjectId(), words, actor, now, null, null, null, null);
		this.mapper.insert(objection);
		this.processes.tell(RAISED, period.toString(), Map.of(RAISED, objection.id()));
		this.messages.raised(objection);
	}

	/**
	 * Whether someone reads more than their own objections.
	 * @param actor who looks
	 * @return true for the discipline group and the auditors
	 */
	static boolean readsAll(Actor actor) {
		return actor.is(Role.DISCIPLINE) || actor.is(Role.AUDITOR);
	}

	/**
	 * Shows an objection to who investigates it.
	 * @param id the objection
	 * @param actor who looks
	 * @return the objection
	 */
	@Transactional(readOnly = true)
	Objection seenBy(String id, Actor actor) {
		if (!readsAll(actor)) {
			throw new AccessDeniedException("异议的内容只有异议人、机关纪委和审计可以查看");
		}
		return objection(id);
	}

	/**
	 * The objections someone may read.
	 * @param actor who looks
	 * @return all for the discipline group and the auditors, else their own
	 */
	@Transactional(readOnly = true)
	List<Objection> readableBy(Actor actor) {
		return readsAll(actor) ? this.mapper.all() : this.mapper.by(actor.id());
	}

	/**
	 * Ends the task: answers as drafted.
	 * @param id the objection
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @throws IllegalArgumentException with a Chinese message when the draft is not
	 * complete
	 */
	void answer(String id, String taskId, String actor) {
		Objection objection = objection(id);
		if (actor.equals(objection.raisedBy()) || actor.equals(objection.subjectId())) {
			throw new IllegalStateException("这条异议是您提出的，或与您有关，不能由您答复；请退回任务，由机关纪委其他人办理");
		}
		Draft draft = this.drafts.take(taskId, NONE);
		if (draft.upheld() == null) {
			throw new IllegalArgumentException("请选择调查结论");
		}
		if (this.mapper.answer(id, draft.upheld(), Reasons.check(draft.answer(), LONGEST, "书面答复"), actor,
				LocalDateTime.now(this.clock)) == 0) {
			throw new IllegalStateException("这条异议已经答复；请刷新");
		}
		this.messages.answered(objection(id));
	}

	private Objection objection(String id) {
		return this.mapper.find(id).orElseThrow(() -> new IllegalStateException("没有异议 " + id));
	}

	/**
	 * What the discipline group prepares.
	 *
	 * @param upheld what it found, null before it decided
	 * @param answer its words to the objector
	 */
	record Draft(@Nullable Boolean upheld, String answer) {

		Draft {
			answer = (answer != null) ? answer : "";
		}

	}

}
