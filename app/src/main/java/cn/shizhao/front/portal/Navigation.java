package cn.shizhao.front.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.PasswordDuty;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.PendingStep;
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

	private final PasswordDuty duty;

	Navigation(RoleNames roleNames, RunningQuarter quarter, PasswordDuty duty) {
		this.duty = duty;
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
	 * @return such as 科室负责人（预算科）
	 */
	public String roles() {
		Actor person = person();
		return (person != null) ? this.roleNames.of(person) : "";
	}

	/**
	 * What everyone is told on every page until it is done.
	 * @return that the password expires in some days, empty most of the time
	 */
	public String warning() {
		Actor person = person();
		return (person != null) ? this.duty.warning(person.id()) : "";
	}

	/**
	 * Where the person may go, what belongs together under one heading.
	 * @return none on the login page, and while something must be done first
	 */
	public List<Menu> menus() {
		Actor person = person();
		return (person != null && !PendingStep.holds()) ? menus(person, "/" + this.quarter.period()) : List.of();
	}

	private static List<Menu> menus(Actor actor, String period) {
		boolean leads = actor.seesAll() || actor.is(Role.SECTION_HEAD) || actor.is(Role.BRANCH_SECRETARY);
		boolean visits = actor.is(Role.ORGAN_OFFICE) || actor.is(Role.LEADING_GROUP) || actor.is(Role.AUDITOR);
		boolean rules = actor.seesAll() || actor.is(Role.RULE_AUTHOR) || actor.is(Role.RULE_APPROVER);
		boolean operates = actor.is(Role.OPERATOR);
		return Stream
			.of(menu("", link(true, "首页", "/", "")), menu("", link(true, "任务办理", "/camunda/app/tasklist/default/", "")),
					menu("", link(actor.is(Role.MEMBER), "我的台账", "/ledger", "")),
					menu("", link(true, "任务", "/tasks", "")), menu("", link(true, "日历", "/calendar", "")),
					menu("测评", link(leads, "测评进度", "/progress", period), link(true, "指数", "/index", period),
							link(true, "评选", "/selection", period), link(true, "公示", "/publicity", ""),
							link(true, "光荣榜", "/honours", ""), link(leads, "测评事实", "/facts", period)),
					menu("喜报", link(visits, "喜报", "/letters", ""), link(visits, "送喜报", "/visits", "")),
					menu("督查", link(true, "督查", "/findings", ""), link(true, "通报", "/bulletins", ""),
							link(leads, "讲评", "/reviews", ""), link(true, "谈话", "/talks", "")),
					menu("讲堂", link(true, "月讲堂", "/lectures", ""), link(true, "讲堂计划", "/lecture-plans", ""),
							link(true, "文集", "/articles", "")),
					menu("管理", link(actor.seesAll(), "花名册", "/roster", ""),
							link(actor.is(Role.ORGAN_OFFICE) || actor.is(Role.AUDITOR), "消息", "/messages", ""),
							link(rules, "规则", "/rulebooks", ""),
							link(operates || actor.is(Role.AUDITOR), "流程监控", "/camunda/app/cockpit/default/", ""),
							link(operates, "运行监控", "/ops", "")),
					menu("", link(true, "帮助", "/help", "")))
			.filter((menu) -> !menu.links().isEmpty())
			.toList();
	}

	@SafeVarargs
	private static Menu menu(String label, Optional<Link>... links) {
		return new Menu(label, Stream.of(links).flatMap(Optional::stream).toList());
	}

	private static Optional<Link> link(boolean shown, String label, String area, String rest) {
		return shown ? Optional.of(new Link(label, area + rest, isCurrent(area))) : Optional.empty();
	}

	private static boolean isCurrent(String area) {
		String path = ServletUriComponentsBuilder.fromCurrentRequest().build().getPath();
		return path != null && (area.equals("/") ? path.equals(area) : path.startsWith(area));
	}

	/**
	 * What belongs together.
	 *
	 * @param label the heading, not shown over a single link
	 * @param links what the person may open
	 */
	record Menu(String label, List<Link> links) {

		public boolean single() {
			return this.links.size() == 1;
		}

		public boolean current() {
			return this.links.stream().anyMatch(Link::current);
		}

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
