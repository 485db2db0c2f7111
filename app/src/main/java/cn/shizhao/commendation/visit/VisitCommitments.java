package cn.shizhao.commendation.visit;

import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.commendation.letter.Letters;
import cn.shizhao.commendation.visit.VisitMapper.Visit;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Commitment;
import cn.shizhao.platform.roster.Commitments;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.roster.StaffChange;
import cn.shizhao.platform.rulebook.RuleBooks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the letters of a visitor who leaves back into the office, which sends somebody
 * else.
 */
@Component
@Transactional
class VisitCommitments implements Commitments {

	private final VisitMapper mapper;

	private final Letters letters;

	private final RuleBooks books;

	private final RosterNames names;

	VisitCommitments(VisitMapper mapper, Letters letters, RuleBooks books, RosterNames names) {
		this.mapper = mapper;
		this.letters = letters;
		this.books = books;
		this.names = names;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Commitment> of(StaffChange change) {
		if (!change.leaves()) {
			return List.of();
		}
		String office = Role.ORGAN_OFFICE.label();
		Stream<Commitment> carried = running().filter((visit) -> carries(visit, change))
			.map((visit) -> new Commitment("送喜报", period(visit).label() + "送到" + this.names.person(visit.personId())
					+ "家（" + visit.state().label() + "）", "喜报收回办公室，由" + office + "另行安排"));
		Stream<Commitment> own = running().filter((visit) -> visit.personId().equals(change.id()))
			.map((visit) -> new Commitment("送喜报", period(visit).label() + "本人的喜报（" + visit.state().label() + "）",
					"由" + office + "联系本人办理"));
		Stream<Commitment> routes = areas(change.id()).stream()
			.map((area) -> new Commitment("送喜报", "分线工作簿里" + area + "的送达人", "暂无送达人；请规则编制人员在工作簿里换人", true));
		return Stream.of(carried, own, routes).flatMap((lines) -> lines).toList();
	}

	private Stream<Visit> running() {
		return this.mapper.rounds()
			.stream()
			.filter((round) -> round.closedAt() == null)
			.flatMap((round) -> this.mapper.visits(round.period()).stream())
			.filter((visit) -> !visit.state().finished());
	}

	private static boolean carries(Visit visit, StaffChange change) {
		return change.id().equals(visit.visitorId());
	}

	private static Period period(Visit visit) {
		return Period.parseAny(visit.period());
	}

	private List<String> areas(String visitor) {
		try {
			return this.books.visitRoutes()
				.routes()
				.stream()
				.filter((route) -> route.visitor().equals(visitor))
				.map((route) -> route.area())
				.toList();
		}
		catch (IllegalStateException ex) {
			// no workbook is in force yet
			return List.of();
		}
	}

	@Override
	public void settle(StaffChange change, String actor) {
		if (change.leaves()) {
			running().filter((visit) -> carries(visit, change)).toList().forEach((visit) -> {
				if (this.mapper.withoutVisitor(visit.period(), visit.personId()) > 0) {
					this.letters.takeBack(period(visit), visit.personId(), actor);
				}
			});
		}
	}

}
