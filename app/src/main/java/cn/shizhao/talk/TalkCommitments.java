package cn.shizhao.talk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.roster.Commitment;
import cn.shizhao.platform.roster.Commitments;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.roster.StaffChange;
import cn.shizhao.platform.task.TaskHeirs;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds others for the talks of those who leave: the next by rank talks, a talk with
 * somebody gone is cancelled, measures go to the talker. Who moves keeps theirs.
 */
@Component
@Order(-1)
@Transactional
class TalkCommitments implements Commitments, TaskHeirs {

	private final TalkMapper mapper;

	private final TalkSteps steps;

	private final Talkers talkers;

	private final Roster roster;

	private final RosterNames names;

	private final Clock clock;

	TalkCommitments(TalkMapper mapper, TalkSteps steps, Talkers talkers, Roster roster, RosterNames names,
			Clock clock) {
		this.mapper = mapper;
		this.steps = steps;
		this.talkers = talkers;
		this.roster = roster;
		this.names = names;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Commitment> of(StaffChange change) {
		return change.leaves()
				? this.mapper.runningWith(change.id()).stream().flatMap((talk) -> lines(talk, change).stream()).toList()
				: List.of();
	}

	private List<Commitment> lines(Talk talk, StaffChange change) {
		String what = "与" + this.names.person(talk.personId()) + "的谈话（" + talk.triggerKind().label() + "）";
		List<Commitment> lines = new ArrayList<>();
		if (talk.personId().equals(change.id())) {
			lines.add(new Commitment("谈话", what, talk.notHeld() ? "取消，谈话对象已离开" : "记录由机关党委办公室代为核对"));
		}
		if (talks(talk, change)) {
			lines.add(new Commitment("谈话", what, "改由" + change.names(talker(talk, change)) + "谈"));
		}
		if (follows(talk, change)) {
			lines.add(new Commitment("谈话", what + "的措施", "改由" + change.names(owner(talk, change)) + "负责"));
		}
		return lines;
	}

	/** Whom a talk is cancelled with needs no talker. */
	private static boolean talks(Talk talk, StaffChange change) {
		return change.id().equals(talk.talkerId()) && change.inService(talk.personId()).isPresent()
				&& (talk.state() == TalkState.REQUESTED || TalkState.RECORDABLE.contains(talk.state()));
	}

	private static boolean follows(Talk talk, StaffChange change) {
		return change.id().equals(talk.ownerId()) && !talk.state().finished();
	}

	private List<String> talker(Talk talk, StaffChange change) {
		Member person = this.roster.member(talk.personId()).orElseThrow();
		return this.talkers.find(person, talk.triggerKind(), change::members).stream().toList();
	}

	private List<String> owner(Talk talk, StaffChange change) {
		return Optional.ofNullable(talk.talkerId())
			.filter((one) -> change.inService(one).isPresent())
			.map(List::of)
			.orElseGet(() -> talker(talk, change));
	}

	@Override
	public void settle(StaffChange change, String actor) {
		if (change.leaves()) {
			this.mapper.runningWith(change.id()).forEach((talk) -> settle(talk, change, actor));
		}
	}

	private void settle(Talk talk, StaffChange change, String actor) {
		if (talk.personId().equals(change.id()) && talk.notHeld()) {
			this.steps.cancel(talk.id(), change.words(), actor);
			return;
		}
		if (talks(talk, change)) {
			talker(talk, change).forEach((next) -> {
				this.mapper.passOn(talk.id(), next);
				this.mapper.note(talk.id(), TalkEvent.Kind.ASSIGNED, change.words(), actor,
						LocalDateTime.now(this.clock));
			});
		}
		if (follows(talk, change)) {
			owner(talk, change).forEach((next) -> this.mapper.own(talk.id(), next));
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<List<String>> instead(String definitionKey, Map<String, String> ids, StaffChange change) {
		if (!change.leaves()) {
			return Optional.empty();
		}
		Optional<Talk> talk = this.mapper.find(ids.getOrDefault("talk", ""));
		return switch (definitionKey) {
			case "userTask_recordTalk" ->
				talk.filter((one) -> change.inService(one.personId()).isPresent()).map((one) -> talker(one, change));
			case "userTask_followUp" -> talk.map((one) -> owner(one, change));
			default -> Optional.empty();
		};
	}

}
