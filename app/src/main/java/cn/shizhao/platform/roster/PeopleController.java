package cn.shizhao.platform.roster;

import java.util.List;

import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers the fields in which a person is typed.
 */
@RestController
class PeopleController {

	private final PeopleFinder finder;

	private final CurrentUser user;

	PeopleController(PeopleFinder finder, CurrentUser user) {
		this.finder = finder;
		this.user = user;
	}

	@GetMapping("/api/people")
	List<PeopleFinder.Found> find(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String branch) {
		this.user.actor()
			.require("只有办理党务工作的人可以查找人员", Role.ORGAN_OFFICE, Role.DISCIPLINE, Role.BRANCH_SECRETARY, Role.SECTION_HEAD,
					Role.PARTY_COMMITTEE, Role.LEADING_GROUP);
		return branch.isEmpty() ? this.finder.find(q) : this.finder.find(q, branch);
	}

}
