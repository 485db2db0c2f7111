package cn.shizhao.talk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.casework.DraftKey;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Drafts.Draft;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what people see in the tasks of a talk, and keeps what they start.
 */
@Component
@Transactional(readOnly = true)
class TalkForms {

	private final TalkService talks;

	private final TalkMapper mapper;

	private final TalkLines lines;

	private final Drafts drafts;

	private final Roster roster;

	private final RosterNames names;

	private final Deadlines deadlines;

	TalkForms(TalkService talks, TalkMapper mapper, TalkLines lines, Drafts drafts, Roster roster, RosterNames names,
			Deadlines deadlines) {
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
		// whoever opens the form is given the new talk's id, and no other is taken
		Draft<Begun> begun = this.drafts.begin(desk(actor), Begun.anew(NewTalk.EMPTY), actor.id());
		return new TalkForm.Start(begun.content().id(),
				Stream.of(Trigger.values()).map((one) -> new TalkForm.Choice(one.name(), one.label())).toList(),
				persons(people), actor.is(Role.ORGAN_OFFICE) ? persons(people) : List.of(),
				ChineseTime.date(this.deadlines.inWorkingDays(TalkSteps.RECORD_DAYS).dueOn()), begun.content().talk(),
				begun.saved());
	}

	/**
	 * Keeps what someone fills in to start a talk.
	 */
	@Transactional
	TalkForm.Kept save(Posted<NewTalk> draft, Actor actor) {
		this.talks.startableBy(actor);
		String id = this.drafts.of(desk(actor), Begun.NOTHING).content().id();
		Begun begun = id.isEmpty() ? Begun.anew(draft.content()) : new Begun(id, draft.content());
		return new TalkForm.Kept(begun.id(), this.drafts.save(desk(actor), draft.with(begun), actor.id()));
	}

	/**
	 * Where someone's start form keeps its draft.
	 */
	static DraftKey desk(Actor actor) {
		return new DraftKey("talk-start", actor.id());
	}

	/**
	 * Where the task that a talk has at the time keeps its draft.
	 */
	static DraftKey of(String talk) {
		return new DraftKey("talk", talk);
	}

	TalkForm.Recording recording(String id) {
		Talk talk = this.talks.talk(id);
		Draft<TalkRecord> draft = this.drafts.of(of(id), TalkRecord.of(talk));
		String unit = this.roster.member(talk.personId())
			.map((one) -> this.names.section(one.sectionCode()))
			.orElse("");
		return new TalkForm.Recording(this.names.person(talk.personId()), unit, talk.triggerKind().label(),
				talk.reason(), wanted(talk),
				Stream.of(Way.values()).map((one) -> new TalkForm.Choice(one.name(), one.label())).toList(),
				persons(this.roster.members()), draft.content(), draft.saved());
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
		Draft<Confirmation> draft = this.drafts.of(of(id), Confirmation.NONE);
		return new TalkForm.Confirming(this.names.person(talk.personId()),
				this.names.person(Objects.requireNonNull(talk.talkerId())), talk.triggerKind().label(),
				ChineseTime.date(Objects.requireNonNull(talk.talkedOn())), this.lines.content(talk), draft.content(),
				draft.saved());
	}

	TalkForm.FollowingUp followingUp(String id) {
		Talk talk = this.talks.talk(id);
		Draft<FollowUp> draft = this.drafts.of(of(id), FollowUp.NONE);
		return new TalkForm.FollowingUp(talk.measures(), ChineseTime.date(Objects.requireNonNull(talk.measuresDueOn())),
				draft.content(), draft.saved());
	}

	private List<TalkForm.Person> persons(List<Member> members) {
		return members.stream()
			.map((one) -> new TalkForm.Person(one.id(), one.name(), this.names.section(one.sectionCode())))
			.toList();
	}

	/**
	 * A talk someone is about to start.
	 *
	 * @param id of the talk, made here
	 * @param talk as filled in so far
	 */
	record Begun(String id, NewTalk talk) {

		static final Begun NOTHING = new Begun("", NewTalk.EMPTY);

		static Begun anew(NewTalk talk) {
			return new Begun(UUID.randomUUID().toString(), talk);
		}

	}

}
