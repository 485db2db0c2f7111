package cn.shizhao.platform.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.foundation.table.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of everyone's logins, for the office and the auditors.
 */
@Controller
class LoginLogController {

	private static final int PER_PAGE = 50;

	private final LoginAttemptMapper mapper;

	private final Accounts accounts;

	private final PastNames names;

	private final CurrentUser user;

	LoginLogController(LoginAttemptMapper mapper, Accounts accounts, PastNames names, CurrentUser user) {
		this.mapper = mapper;
		this.accounts = accounts;
		this.names = names;
		this.user = user;
	}

	@GetMapping("/roster/logins")
	String show(@RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "false") boolean failed,
			@RequestParam(defaultValue = "1") int page, Model model) {
		this.user.actor()
			.require("登录记录只有" + Role.ORGAN_OFFICE.label() + "和" + Role.AUDITOR.label() + "可以查看", Role.ORGAN_OFFICE,
					Role.AUDITOR);
		String wanted = login.strip();
		int found = this.mapper.count(wanted, failed);
		Paging paging = Paging.of(found, page, PER_PAGE);
		List<LoginAttempt> attempts = this.mapper.find(wanted, failed, paging.size(), paging.offset());
		Map<String, String> names = attempts.stream().collect(Collectors.toMap(LoginAttempt::id, this::name));
		model.addAllAttributes(Map.of("attempts", attempts, "names", names, "found", found, "paging", paging, "login",
				wanted, "failed", failed));
		return "logins";
	}

	/** The engine's own administrators are not in the roster. */
	private String name(LoginAttempt attempt) {
		String name = this.names.at(attempt.login(), attempt.triedAt());
		return name.equals(attempt.login()) ? this.accounts.find(name).map(Actor::name).orElse("已离开") : name;
	}

}
