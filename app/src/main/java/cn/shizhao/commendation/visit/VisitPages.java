package cn.shizhao.commendation.visit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.shizhao.commendation.visit.VisitMapper.Round;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.foundation.text.MobileNumbers;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the letters, routes and requests to those who bring them and those who oversee
 * them.
 */
@Service
@Transactional(readOnly = true)
class VisitPages {

	private static final Comparator<VisitLine> ROUTE = Comparator.comparingInt(VisitLine::order)
		.thenComparing(VisitLine::area)
		.thenComparing(VisitLine::number);

	private final VisitMapper mapper;

	private final VisitLines lines;

	private final FamilyRequests requests;

	private final RosterNames names;

	private final Clock clock;

	VisitPages(VisitMapper mapper, VisitLines lines, FamilyRequests requests, RosterNames names, Clock clock) {
		this.mapper = mapper;
		this.lines = lines;
		this.requests = requests;
		this.names = names;
		this.clock = clock;
	}

	static void refuseUnlessMayLook(Actor actor) {
		actor.require("只有机关党委办公室、党组和审计可以查看送喜报；您自己的喜报在“任务办理”里确认", Role.ORGAN_OFFICE, Role.LEADING_GROUP, Role.AUDITOR);
	}

	/**
	 * The newest quarter with letters.
	 */
	Optional<String> newest() {
		return this.mapper.rounds().stream().map(Round::period).findFirst();
	}

	VisitView view(Period period, VisitQuery query, Actor actor) {
		List<Round> rounds = this.mapper.rounds();
		Round round = rounds.stream().filter((one) -> one.period().equals(period.toString())).findFirst().orElse(null);
		List<VisitLine> all = this.lines.of(period, actor);
		return new VisitView(period, rounds.stream().map((one) -> Period.parseAny(one.period())).toList(),
				all.stream().filter(query::matches).toList(), all.size(),
				all.stream().filter((line) -> line.state().finished()).count(), visitors(all), state(round),
				(round != null) ? round.remark() : null,
				this.requests.all().stream().filter(FamilyRequestMapper.Request::open).count());
	}

	private static List<VisitView.Visitor> visitors(List<VisitLine> all) {
		return all.stream()
			.filter((line) -> line.visitor() != null)
			.map((line) -> new VisitView.Visitor(Objects.requireNonNull(line.visitor()), line.visitorName(),
					all.stream().filter((one) -> line.visitor().equals(one.visitor())).count()))
			.distinct()
			.sorted(Comparator.comparing(VisitView.Visitor::id))
			.toList();
	}

	private String state(@Nullable Round round) {
		if (round == null) {
			return "还没有开始";
		}
		return (round.closedBy() != null && round.closedAt() != null)
				? "已办结，" + this.names.at(round.closedBy(), round.closedAt()) + " " + ChineseTime.time(round.closedAt())
				: "正在办理";
	}

	VisitView.RouteSheet route(Period period, String visitor, Actor actor) {
		List<VisitLine> stops = this.lines.of(period, actor)
			.stream()
			.filter((line) -> visitor.equals(line.visitor()))
			.sorted(ROUTE)
			.toList();
		return new VisitView.RouteSheet(period, this.names.person(visitor), stops,
				ChineseTime.time(LocalDateTime.now(this.clock)));
	}

	List<VisitView.RequestLine> requests() {
		return this.requests.all().stream().map(this::request).toList();
	}

	private VisitView.RequestLine request(FamilyRequestMapper.Request one) {
		return new VisitView.RequestLine(one.period(), Period.parseAny(one.period()).label(), one.personId(),
				this.names.person(one.personId()), one.attempt(), one.request(), who(one.notedBy(), one.notedAt()),
				one.open(), Optional.ofNullable(one.answer()).orElse(""), who(one.answeredBy(), one.answeredAt()));
	}

	private String who(@Nullable String by, @Nullable LocalDateTime at) {
		return (by != null && at != null) ? this.names.at(by, at) + " " + ChineseTime.time(at) : "";
	}

	static TableExport export(VisitView view) {
		List<String> header = List.of("喜报编号", "工号", "姓名", "科室", "手机号", "送到", "片区", "地址", "送达人", "次序", "陪同人员", "入户日期",
				"状态", "家属的话", "家属的请求");
		return new TableExport("送喜报", header, view.lines().stream().map(VisitPages::row).toList());
	}

	private static List<@Nullable Object> row(VisitLine line) {
		List<@Nullable Object> row = new ArrayList<>(List.of(line.number(), line.id(), line.name(), line.section(),
				MobileNumbers.masked(line.mobile()), line.way(), line.area(), line.address(), line.visitorName()));
		row.add((line.order() > 0) ? line.order() : null);
		row.addAll(List.of(line.companions(), line.visitOn(), line.stateLabel(),
				joined(line.attempts().stream().map(VisitLine.Attempt::words).toList()),
				joined(line.attempts().stream().map(VisitLine.Attempt::request).toList())));
		return row;
	}

	private static String joined(List<String> texts) {
		return String.join("；", texts.stream().filter((text) -> !text.isEmpty()).toList());
	}

}
