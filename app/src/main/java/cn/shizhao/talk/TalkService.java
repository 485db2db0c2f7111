package cn.shizhao.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a talk from the request to its end. A step that does not fit the state of the
 * talk fails with a Chinese message and changes nothing.
 */
@Service
@Transactional
class TalkService implements Talks {

	static final String PROCESS = "talk";

	/** What every talk listens for. */
	static final String CANCELLED = "talkCancelled";

	private static final String SYSTEM = "系统";

	private static final int LONGEST = 1000;

	private static final int LONGEST_CONTENT = 2000;

	private static final int LONGEST_PLACE = 100;

	private static final int FARTHEST_DAYS = 366;

	private final TalkMapper mapper;

	private final Talkers talkers;

	private final Roster roster;

	private final Groups groups;

	private final Processes processes;

	private final Clock clock;

	TalkService(TalkMapper mapper, Talkers talkers, Roster roster, Groups groups, Processes processes, Clock clock) {
		this.mapper = mapper;
		this.talkers = talkers;
		this.roster = roster;
		this.groups = groups;
		this.processes = processes;
		this.clock = clock;
	}

	@Override
	public String request(Request request) {
		Optional<String> before = this.mapper.requested(request.trigger(), request.source(), request.person());
		return before.orElseGet(() -> start(request));
	}

	@Override
	public void withdraw(Trigger trigger, String source, String reason) {
		this.mapper.notHeld(trigger, source).forEach((id) -> cancel(id, reason, SYSTEM));
	}

	private String start(Request request) {
		Member person = this.roster.member(request.person())
			.orElseThrow(() -> new IllegalArgumentException("花名册里没有工号 " + request.person() + "，不能安排谈话"));
		String id = UUID.randomUUID().toString();
		insert(id, request.trigger(), request.source(), person, null, request.reason(), request.requestedBy());
		this.processes.start(PROCESS, id, Map.of("talk", id, "person", person.id()));
		return id;
	}

	private void insert(String id, Trigger trigger, @Nullable String source, Member person, @Nullable String talker,
			String reason, String by) {
		this.mapper.insert(id, trigger, source, person.id(), person.branchCode(), talker,
				Reasons.check(reason, LONGEST, "情况说明"), by, now());
		note(id, TalkEvent.Kind.REQUESTED, "", by);
	}

	/**
	 * Takes what someone filled in to start a talk by hand.
	 * @param id the new talk's
	 * @param talk as filled in
	 * @param actor who starts it
	 */
	void open(String id, NewTalk talk, Actor actor) {
		if (talk.trigger() == null) {
			throw new IllegalArgumentException("请选择事由");
		}
		Member person = startableBy(actor).stream()
			.filter((one) -> one.id().equals(talk.person()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("请选择谈话对象；支部书记只能选本支部的人"));
		insert(id, talk.trigger(), null, person, chosen(talk, person, actor), talk.reason(), actor.id());
	}

	private @Nullable String chosen(NewTalk talk, Member person, Actor actor) {
		if (talk.talker() == null || !actor.is(Role.ORGAN_OFFICE)) {
			return null;
		}
		if (talk.talker().equals(person.id())) {
			throw new IllegalArgumentException("谈话人和谈话对象不能是同一个人；请另选谈话人");
		}
		return inService(talk.talker(), "谈话人");
	}

	/**
	 * With whom someone may start a talk.
	 * @param actor who starts it
	 * @return the whole bureau, or a branch for its secretary
	 * @throws org.springframework.security.access.AccessDeniedException for everyone else
	 */
	@Transactional(readOnly = true)
	List<Member> startableBy(Actor actor) {
		actor.require("只有机关党委办公室、机关纪委和支部书记可以发起谈话", Role.ORGAN_OFFICE, Role.DISCIPLINE, Role.BRANCH_SECRETARY);
		boolean everyone = actor.is(Role.ORGAN_OFFICE) || actor.is(Role.DISCIPLINE);
		return this.roster.members()
			.stream()
			.filter((member) -> everyone || actor.secretaryOf(member.branchCode()))
			.toList();
	}

	/**
	 * Settles who talks, unless the office did.
	 * @return the talk
	 */
	Talk assign(String id, LocalDate dueOn) {
		Talk talk = talk(id);
		String talker = Optional.ofNullable(talk.talkerId())
			.orElseGet(() -> this.talkers.of(member(talk.personId()), talk.triggerKind()));
		moved(this.mapper.assign(id, talker, dueOn), id);
		note(id, TalkEvent.Kind.ASSIGNED, "", "系统");
		return talk(id);
	}

	/**
	 * Records the talk. Who was handed the task talked; the office writes down for
	 * others.
	 * @return the talk
	 */
	Talk record(String id, TalkRecord record, String actor) {
		Talk talk = talk(id);
		if (actor.equals(talk.personId())) {
			throw new IllegalStateException("谈话记录不能由谈话对象本人登记；请退回任务，由谈话人或机关党委办公室登记");
		}
		boolean office = this.groups.members(Role.ORGAN_OFFICE.group()).contains(actor);
		String talker = (office && talk.talkerId() != null) ? talk.talkerId() : actor;
		moved(this.mapper.record(id, talker, checked(record)), id);
		note(id, TalkEvent.Kind.RECORDED, "", actor);
		return talk(id);
	}

	private TalkRecord checked(TalkRecord record) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = record.talkedOn();
		if (day == null) {
			throw new IllegalArgumentException("请填写谈话日期");
		}
		if (day.isAfter(today) || day.isBefore(today.minusDays(FARTHEST_DAYS))) {
			throw new IllegalArgumentException("谈话日期 " + ChineseTime.date(day) + " 不对：不能晚于今天，也不能早于一年前；请改正");
		}
		if (record.way() == null) {
			throw new IllegalArgumentException("请选择方式");
		}
		String measures = Reasons.optional(record.measures(), LONGEST, "措施");
		boolean none = measures.isEmpty();
		return new TalkRecord(day, Reasons.check(record.place(), LONGEST_PLACE, "地点"), record.way(),
				Reasons.check(record.content(), LONGEST_CONTENT, "谈话内容"),
				Reasons.optional(record.difficulties(), LONGEST, "困难和诉求"), measures,
				none ? null : inService(record.owner(), "措施的负责人"),
				none ? null : ahead(record.measuresDueOn(), "措施的期限"));
	}

	/**
	 * Gives the record back to the talker with what the person wants changed.
	 * @return the talk
	 */
	Talk giveBack(String id, String words, String actor) {
		refuseTalker(id, actor);
		moved(this.mapper.giveBack(id), id);
		note(id, TalkEvent.Kind.RETURNED, Reasons.check(words, LONGEST, "要改什么"), actor);
		return talk(id);
	}

	/**
	 * Takes the record as right.
	 * @return the talk, which is over unless something is to be done
	 */
	Talk confirm(String id, String actor) {
		refuseTalker(id, actor);
		boolean measured = talk(id).measured();
		moved(this.mapper.confirm(id, measured ? TalkState.FOLLOWED : TalkState.CLOSED, now(), measured ? null : now()),
				id);
		note(id, TalkEvent.Kind.CONFIRMED, "", actor);
		return talk(id);
	}

	private void refuseTalker(String id, String actor) {
		if (actor.equals(talk(id).talkerId())) {
			throw new IllegalStateException("谈话记录不能由谈话人自己核对；请退回任务，由本人或机关党委办公室的其他人核对");
		}
	}

	/**
	 * Notes that a measure is done.
	 */
	void done(String id, String words, String actor) {
		moved(this.mapper.close(id, now()), id);
		note(id, TalkEvent.Kind.DONE, Reasons.check(words, LONGEST, "结果"), actor);
	}

	/**
	 * Sets a new date for a measure.
	 * @return the date
	 */
	LocalDate postpone(String id, String words, @Nullable LocalDate until, String actor) {
		LocalDate date = ahead(until, "新的期限");
		moved(this.mapper.postpone(id, date), id);
		note(id, TalkEvent.Kind.POSTPONED, Reasons.check(words, LONGEST, "原因"), actor);
		return date;
	}

	/**
	 * Ends a talk before its end; its process tells whoever has a task of it.
	 */
	void cancel(String id, String reason, String actor) {
		moved(this.mapper.cancel(id, now()), id);
		note(id, TalkEvent.Kind.CANCELLED, Reasons.check(reason, LONGEST, "取消的原因"), actor);
		this.processes.tell(CANCELLED, id, Map.of());
	}

	/**
	 * One talk.
	 * @throws IllegalArgumentException when there is none
	 */
	@Transactional(readOnly = true)
	Talk talk(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("没有这次谈话；请从“谈话”页面打开"));
	}

	@Transactional(readOnly = true)
	Optional<Talk> find(String id) {
		return this.mapper.find(id);
	}

	private Member member(String id) {
		return this.roster.member(id).orElseThrow();
	}

	private String inService(@Nullable String id, String what) {
		return this.roster.members()
			.stream()
			.map(Member::id)
			.filter((one) -> one.equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("请选择" + what + "，应是在职的人"));
	}

	private LocalDate ahead(@Nullable LocalDate day, String what) {
		LocalDate today = LocalDate.now(this.clock);
		if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(FARTHEST_DAYS))) {
			throw new IllegalArgumentException("请填写" + what + "，应在今天起一年之内");
		}
		return day;
	}

	private void moved(int rows, String id) {
		if (rows == 0) {
			throw new IllegalStateException("这次谈话现在是“" + talk(id).state().label() + "”，不能这样办理；可能刚被别人办过，请刷新");
		}
	}

	private void note(String id, TalkEvent.Kind kind, String words, String by) {
		this.mapper.note(id, kind, words, by, now());
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

}
