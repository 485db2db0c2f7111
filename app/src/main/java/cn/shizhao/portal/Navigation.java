package cn.shizhao.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.account.Actor;
import cn.shizhao.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What the layout shows on every page: who is logged in and where they may go.
 */
@Component("navigation")
class Navigation {

	private final RoleNames roleNames;

	private final RunningQuarter quarter;

	Navigation(RoleNames roleNames, RunningQuarter quarter) {
		this.roleNames = roleNames;
		this.quarter = quarter;
	}

	/**
	 * The person of this request.
	 * @return null on the login page
	 */
	public @Nullable Actor person() {
		Authentication login = SecurityContextHolder.getContext().getAuthentication();
		return (login != null && login.getPrincipal() instanceof Actor actor) ? actor : null;
	}

	/**
	 * The person's roles in words.
	 * @return such as 科室负责人(预算科)
	 */
	public String roles() {
		Actor person = person();
		return (person != null) ? this.roleNames.of(person) : "";
	}

	/**
	 * Where the person may go, in the order of a quarter's work.
	 * @return none on the login page
	 */
	public List<Link> links() {
		Actor person = person();
		return (person != null) ? links(person, "/" + this.quarter.period()) : List.of();
	}

	private static List<Link> links(Actor actor, String period) {
		boolean leads = actor.seesAll() || actor.is(Role.SECTION_HEAD) || actor.is(Role.BRANCH_SECRETARY);
		boolean visits = actor.is(Role.ORGAN_OFFICE) || actor.is(Role.LEADING_GROUP) || actor.is(Role.AUDITOR);
		boolean rules = actor.seesAll() || actor.is(Role.RULE_AUTHOR) || actor.is(Role.RULE_APPROVER);
		return Stream
			.of(link(true, "首页", "/", ""), link(true, "任务办理", "/camunda/app/tasklist/default/", ""),
					link(actor.is(Role.MEMBER), "我的台账", "/ledger" + period, "/member/" + actor.id()),
					link(leads, "测评进度", "/progress", period), link(true, "指数", "/index", period),
					link(true, "评选", "/selection", period), link(true, "公示", "/publicity", ""),
					link(true, "光荣榜", "/honours", ""), link(visits, "喜报", "/letters", ""),
					link(visits, "送喜报", "/visits", ""), link(true, "督查", "/findings", ""),
					link(true, "通报", "/bulletins", ""), link(true, "文集", "/articles", ""),
					link(leads, "讲评", "/reviews", ""), link(true, "谈话", "/talks", ""),
					link(leads, "测评事实", "/facts", period), link(leads, "花名册", "/roster", ""),
					link(actor.is(Role.ORGAN_OFFICE) || actor.is(Role.AUDITOR), "消息", "/messages", ""),
					link(rules, "规则", "/rulebooks", ""), link(actor.is(Role.OPERATOR) || actor.is(Role.AUDITOR), "流程监控",
							"/camunda/app/cockpit/default/", ""),
					link(actor.is(Role.OPERATOR), "运行监控", "/ops", ""))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<Link> link(boolean shown, String label, String area, String rest) {
		return shown ? Optional.of(new Link(label, area + rest, isCurrent(area))) : Optional.empty();
	}

	private static boolean isCurrent(String area) {
		String path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
		return path != null && (area.equals("/") ? path.equals(area) : path.startsWith(area));
	}

	/**
	 * One entry.
	 *
	 * @param label a few characters
	 * @param path address within the application
	 * @param current whether the page shown belongs to it
	 */
	record Link(String label, String path, boolean current) {
	}

}
