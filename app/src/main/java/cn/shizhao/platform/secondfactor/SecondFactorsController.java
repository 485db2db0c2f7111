package cn.shizhao.platform.secondfactor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.secondfactor.SecondFactorMapper.Factor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who has a second factor, for those who reset it when a phone is lost, and for the
 * auditors.
 */
@Controller
@ConditionalOnProperty("shizhao.second-factor.enabled")
@RequestMapping("/second-factors")
class SecondFactorsController {

	private static final int NEWEST = 50;

	private static final String REFUSAL = "动态码的名单只有" + Role.ORGAN_OFFICE.label() + "、" + Role.OPERATOR.label() + "和"
			+ Role.AUDITOR.label() + "可以查看";

	private final SecondFactorMapper mapper;

	private final SecondFactor factors;

	private final Accounts accounts;

	private final CurrentUser user;

	SecondFactorsController(SecondFactorMapper mapper, SecondFactor factors, Accounts accounts, CurrentUser user) {
		this.mapper = mapper;
		this.factors = factors;
		this.accounts = accounts;
		this.user = user;
	}

	@GetMapping
	String show(Model model) {
		Actor actor = this.user.actor().require(REFUSAL, Role.ORGAN_OFFICE, Role.OPERATOR, Role.AUDITOR);
		Map<String, Actor> people = this.accounts.all().stream().collect(Collectors.toMap(Actor::id, (one) -> one));
		boolean all = actor.is(Role.ORGAN_OFFICE) || actor.is(Role.AUDITOR);
		List<Row> rows = this.mapper.all()
			.stream()
			.map((factor) -> new Row(factor,
					Optional.ofNullable(people.get(factor.login())).map(Actor::name).orElse("已离开"),
					mayReset(actor, factor.login(), people.get(factor.login()))))
			.filter((row) -> all || row.mayReset())
			.toList();
		model.addAttribute("rows", rows);
		model.addAttribute("events", all ? this.mapper.events(NEWEST) : List.of());
		return "second-factors";
	}

	@PostMapping("/reset")
	String reset(@RequestParam String person, RedirectAttributes after) {
		Actor actor = this.user.actor();
		if (!mayReset(actor, person, this.accounts.find(person).orElse(null))) {
			throw new AccessDeniedException("动态码由" + Role.ORGAN_OFFICE.label() + "重置，" + Role.ORGAN_OFFICE.label()
					+ "的由" + Role.OPERATOR.label() + "重置，自己的不能自己重置");
		}
		this.factors.remove(person, actor.id());
		after.addFlashAttribute("done", "工号 " + person + " 的动态码已重置；请本人重新登录后再启用。");
		return "redirect:/second-factors";
	}

	private static boolean mayReset(Actor actor, String login, @Nullable Actor other) {
		boolean office = other != null && other.is(Role.ORGAN_OFFICE);
		return !actor.id().equals(login) && actor.is(office ? Role.OPERATOR : Role.ORGAN_OFFICE);
	}

	/**
	 * One person.
	 *
	 * @param factor what they have
	 * @param name shown to people
	 * @param mayReset whether whoever looks may take it away
	 */
	record Row(Factor factor, String name, boolean mayReset) {
	}

}
