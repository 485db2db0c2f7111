package cn.shizhao.talk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import cn.shizhao.account.Actor;
import cn.shizhao.account.Role;
import cn.shizhao.calendar.ChineseTime;
import cn.shizhao.calendar.Deadlines;
import cn.shizhao.roster.Member;
import cn.shizhao.roster.Roster;
import cn.shizhao.roster.RosterNames;
import cn.shizhao.selection.SelectionDrafts;
import cn.shizhao.selection.SelectionDrafts.Draft;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what people see in the tasks of a talk, and keeps what they start.
 */
@Component
@Transactional(readOnly = true)
class TalkForms {

	private static final Begun NOT_BEGUN = new Begun("");

	private final TalkService talks;

	private final TalkMapper mapper;

	private final TalkLines lines;

	private final SelectionDrafts drafts;

	private final Roster roster;

	private final RosterNames names;

	private final Deadlines deadlines;

	TalkForms(TalkService talks, TalkMapper mapper, TalkLines lines, SelectionDrafts drafts, Roster roster,
			RosterNames names, Deadlines deadlines) {
		this.talks = talks;
		this.mapper = mapper;
		this.lines = lines;
		this.drafts = drafts;
		this.roster = roster;
		this.names = names;
		this.deadlines = deadlines;
	}

	/**
	 * The form to start a talk, with what someone left unfinished in it.
	 */
	@Transactional
	TalkForm.Start start(Actor actor) {
		List<Member> people = this.talks.startableBy(actor);
		String id = unfinished(actor);
		return new TalkForm.Start(id,
				Stream.of(Trigger.values()).map((one) -> new TalkForm.Choice(one.name(), one.label())).toList(),
				persons(people), actor.is(Role.ORGAN_OFFICE) ? persons(people) : List.of(),
				ChineseTime.date(this.deadlines.inWorkingDays(TalkSteps.RECORD_DAYS).dueOn()),
				this.drafts.of(id, NewTalk.EMPTY).content());
	}

	private String unfinished(Actor actor) {
		Begun before = this.drafts.of(desk(actor), NOT_BEGUN).content();
		if (!before.id().isEmpty() && this.talks.find(before.id()).isEmpty()) {
			return before.id();
		}
		Begun begun = new Begun(UUID.randomUUID().toString());
		this.drafts.save(desk(actor), begun, actor.id());
		return begun.id();
	}

	/**
	 * Under which name someone's start form remembers which talk it is about.
	 */
	static String desk(Actor actor) {
		return "talk-start/" + actor.id();
	}

	/**
	 * Keeps what someone fills in to start a talk; once it has begun, nothing is kept.
	 */
	@Transactional
	SelectionDrafts.Saved save(String id, NewTalk draft, Actor actor) {
		this.talks.startableBy(actor);
		if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			throw new IllegalArgumentException("谈话的编号不对;请重新打开“谈心谈话”的表单");
		}
		if (this.talks.find(id).isPresent()) {
			throw new IllegalStateException("这次谈话已经发起,不能再改;要再发起一次,请重新打开表单");
		}
		return this.drafts.save(id, draft, actor.id());
	}

	TalkForm.Recording recording(String id) {
		Talk talk = this.talks.talk(id);
		Draft<TalkRecord> draft = this.drafts.of(id, TalkRecord.of(talk));
		String unit = this.roster.member(talk.personId())
			.map((one) -> this.names.section(one.sectionCode()))
			.orElse("");
		return new TalkForm.Recording(this.names.person(talk.personId()), unit, talk.triggerKind().label(),
				talk.reason(), wanted(talk),
				Stream.of(Way.values()).map((one) -> new TalkForm.Choice(one.name(), one.label())).toList(),
				persons(this.roster.members()), draft.content(), draft.savedAt());
	}

	private String wanted(Talk talk) {
		return (talk.state() == TalkState.RETURNED) ? this.mapper.events(talk.id())
			.stream()
			.filter((event) -> event.kind() == TalkEvent.Kind.RETURNED)
			.reduce((earlier, later) -> later)
			.map(TalkEvent::words)
			.orElse("") : "";
	}

	TalkForm.Confirming confirming(String id) {
		Talk talk = this.talks.talk(id);
		Draft<Confirmation> draft = this.drafts.of(id, Confirmation.NONE);
		return new TalkForm.Confirming(this.names.person(talk.personId()),
				this.names.person(Objects.requireNonNull(talk.talkerId())), talk.triggerKind().label(),
				ChineseTime.date(Objects.requireNonNull(talk.talkedOn())), this.lines.content(talk), draft.content(),
				draft.savedAt());
	}

	TalkForm.FollowingUp followingUp(String id) {
		Talk talk = this.talks.talk(id);
		Draft<FollowUp> draft = this.drafts.of(id, FollowUp.NONE);
		return new TalkForm.FollowingUp(talk.measures(), ChineseTime.date(Objects.requireNonNull(talk.measuresDueOn())),
				draft.content(), draft.savedAt());
	}

	private List<TalkForm.Person> persons(List<Member> members) {
		return members.stream()
			.map((one) -> new TalkForm.Person(one.id(), one.name(), this.names.section(one.sectionCode())))
			.toList();
	}

	/**
	 * A talk someone is about to start.
	 *
	 * @param id of the talk
	 */
	private record Begun(String id) {
	}

}
