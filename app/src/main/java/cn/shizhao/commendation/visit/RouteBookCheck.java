package cn.shizhao.commendation.visit;

import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.rulebook.BookCheck;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.VisitRoutes;
import cn.shizhao.rules.VisitRoutes.Route;
import cn.shizhao.rules.Workbooks;
import org.springframework.stereotype.Component;

/**
 * Holds a workbook of visit routes against the roster: its visitors are members of the
 * leading group in service, and its areas are those people live in.
 */
@Component
class RouteBookCheck implements BookCheck {

	private static final String SHEET = "分线";

	private final Roster roster;

	private final Groups groups;

	RouteBookCheck(Roster roster, Groups groups) {
		this.roster = roster;
		this.groups = groups;
	}

	@Override
	public BookKind kind() {
		return BookKind.VISIT_ROUTES;
	}

	@Override
	public List<Problem> problems(byte[] content, String file) throws BookException {
		VisitRoutes book = Workbooks.visitRoutes(content, file).book();
		List<String> areas = this.roster.members().stream().map(Member::area).distinct().sorted().toList();
		Stream<Problem> visitors = book.routes().stream().flatMap((route) -> visitor(file, route));
		Stream<Problem> unknown = book.routes()
			.stream()
			.filter((route) -> !areas.contains(route.area()))
			.map((route) -> Problem.error(file, SHEET, row(route),
					"花名册里没有人住在“" + route.area() + "”；请改成花名册里的写法：" + String.join("、", areas)));
		Stream<Problem> missing = areas.stream()
			.filter((area) -> book.of(area).isEmpty())
			.map((area) -> Problem.error(file, SHEET, null, "缺少片区“" + area + "”，花名册里有人住在那里；请补一行"));
		return Stream.of(visitors, unknown, missing).flatMap((found) -> found).toList();
	}

	private Stream<Problem> visitor(String file, Route route) {
		if (!this.groups.members(Role.LEADING_GROUP.group()).contains(route.visitor())) {
			return Stream.of(Problem.error(file, SHEET, row(route), "工号“" + route.visitor() + "”不在党组；请填党组成员的工号"));
		}
		return this.roster.member(route.visitor())
			.filter((member) -> !member.name().equals(route.visitorName()))
			.map((member) -> Problem.error(file, SHEET, row(route),
					"工号 %s 在花名册里是“%s”，这里写的是“%s”；请核对".formatted(route.visitor(), member.name(), route.visitorName())))
			.stream();
	}

	/** The columns of a file may stand in any order. */
	private static String row(Route route) {
		return "第" + route.sheetRow() + "行";
	}

}
