package cn.shizhao.platform.task;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.task.DeputyTerm.State;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Names deputies and ends their terms; the process of each term keeps the time.
 */
@Service
@Transactional
class Deputies {

	static final String PROCESS = "deputy-term";

	/** What every term listens for. */
	static final String ENDED = "deputyEnded";

	static final int LONGEST_REASON = 200;

	private static final int FARTHEST_DAYS = 366;

	private final DeputyMapper mapper;

	private final Roster roster;

	private final RosterNames names;

	private final Processes processes;

	private final Clock clock;

	Deputies(DeputyMapper mapper, Roster roster, RosterNames names, Processes processes, Clock clock) {
		this.mapper = mapper;
		this.roster = roster;
		this.names = names;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * Names a deputy; a term that begins today begins at once.
	 * @param wanted as filled in
	 * @param actor the principal, or the office
	 * @return the term
	 * @throws IllegalArgumentException with a Chinese message when something filled in
	 * does not fit
	 * @throws IllegalStateException with a Chinese message when there is a term already
	 */
	DeputyTerm name(NewTerm wanted, Actor actor) {
		if (!wanted.principal().equals(actor.id()) && !actor.is(Role.ORGAN_OFFICE)) {
			throw new AccessDeniedException("只能为自己请代理人；为别人请代理人由" + Role.ORGAN_OFFICE.label() + "办理");
		}
		DeputyTerm term = checked(wanted, actor.id());
		this.mapper.lock(term.principalId());
		this.mapper.overlapping(term.principalId(), term.beginsOn(), term.endsOn())
			.stream()
			.findFirst()
			.ifPresent((other) -> {
				throw new IllegalStateException("%s在%s至%s已请%s代理；请先提前结束那一段，或改日期".formatted(
						this.names.person(other.principalId()), ChineseTime.date(other.beginsOn()),
						ChineseTime.date(other.endsOn()), this.names.person(other.deputyId())));
			});
		this.mapper.insert(term);
		this.processes.start(PROCESS, term.id(), Map.of("term", term.id(), "begun", !term.beginsOn().isAfter(today()),
				"beginsAt", midnight(term.beginsOn()), "endsAt", midnight(term.endsOn().plusDays(1))));
		return term;
	}

	private DeputyTerm checked(NewTerm wanted, String by) {
		inService(wanted.principal(), "请代理的人");
		inService(wanted.deputy(), "代理人");
		if (wanted.principal().equals(wanted.deputy())) {
			throw new IllegalArgumentException("代理人不能是本人；请另选一个人");
		}
		LocalDate from = wanted.from();
		LocalDate until = wanted.until();
		if (from == null || until == null || from.isBefore(today()) || until.isBefore(from)
				|| until.isAfter(today().plusDays(FARTHEST_DAYS))) {
			throw new IllegalArgumentException("请填写起止日期：从今天或以后开始，到一年之内结束，结束不早于开始");
		}
		return new DeputyTerm(UUID.randomUUID().toString(), wanted.principal(), wanted.deputy(), from, until,
				Reasons.optional(wanted.reason(), LONGEST_REASON, "原因"), State.COMING, by, now(), null, null);
	}

	private void inService(String person, String what) {
		if (this.roster.members().stream().map(Member::id).noneMatch(person::equals)) {
			throw new IllegalArgumentException("请从列表里选择" + what + "，应是在职的人");
		}
	}

	/**
	 * Ends a term before its last day, or cancels it before its first.
	 * @param id the term
	 * @param actor the principal, or the office
	 * @throws ResponseStatusException 404 when it is nothing to them
	 * @throws IllegalStateException with a Chinese message when it is over already
	 */
	void end(String id, Actor actor) {
		DeputyTerm term = this.mapper.find(id)
			.filter((one) -> one.concerns(actor.id()) || actor.is(Role.ORGAN_OFFICE))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次代理；请从“代理”页面打开"));
		if (!mayEnd(term, actor)) {
			throw new AccessDeniedException("只有本人和" + Role.ORGAN_OFFICE.label() + "可以提前结束代理；不便代理时请与他们联系");
		}
		end(term, actor.id());
	}

	/**
	 * Ends a term, whoever wants it.
	 * @param term as it was read
	 * @param by staff number or 系统
	 * @throws IllegalStateException with a Chinese message when it is over already
	 */
	void end(DeputyTerm term, String by) {
		int rows = (term.state() == State.COMING) ? this.mapper.cancel(term.id(), by, now())
				: this.mapper.endedBy(term.id(), by);
		if (rows == 0) {
			throw new IllegalStateException("这次代理已经结束；请刷新");
		}
		this.processes.tell(ENDED, term.id(), Map.of());
	}

	/**
	 * The terms someone is in that are not over.
	 */
	@Transactional(readOnly = true)
	List<DeputyTerm> openOf(String person) {
		return this.mapper.all().stream().filter((term) -> term.open() && term.concerns(person)).toList();
	}

	static boolean mayEnd(DeputyTerm term, Actor actor) {
		return term.open() && (term.principalId().equals(actor.id()) || actor.is(Role.ORGAN_OFFICE));
	}

	@Transactional(readOnly = true)
	List<DeputyTerm> seenBy(Actor actor) {
		boolean all = actor.is(Role.ORGAN_OFFICE) || actor.is(Role.AUDITOR);
		return this.mapper.all().stream().filter((term) -> all || term.concerns(actor.id())).toList();
	}

	@Transactional(readOnly = true)
	int tasks(DeputyTerm term) {
		return this.mapper.tasks(term.id());
	}

	/** Whether someone was asked to stand in while they themselves are away. */
	@Transactional(readOnly = true)
	boolean away(String person, LocalDate from, LocalDate until) {
		return !this.mapper.overlapping(person, from, until).isEmpty();
	}

	private Date midnight(LocalDate day) {
		return Date.from(day.atStartOfDay(this.clock.getZone()).toInstant());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

}
