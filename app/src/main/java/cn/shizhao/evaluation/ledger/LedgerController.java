package cn.shizhao.evaluation.ledger;

import java.util.List;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Point;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.evaluation.index.Ledgers;
import cn.shizhao.evaluation.index.Standing;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * One subject's ledger.
 */
@Controller
class LedgerController {

	private final Indices indices;

	private final Ledgers ledgers;

	private final LedgerViews views;

	private final CurrentUser user;

	LedgerController(Indices indices, Ledgers ledgers, LedgerViews views, CurrentUser user) {
		this.indices = indices;
		this.ledgers = ledgers;
		this.views = views;
		this.user = user;
	}

	/** Leads to the newest ledger of whoever asks. */
	@GetMapping("/ledger")
	String own() {
		Actor actor = this.user.actor();
		List<Point> history = this.indices.history(Subject.MEMBER, actor.id());
		return history.isEmpty() ? "ledger-none"
				: "redirect:/ledger/%s/member/%s".formatted(history.get(history.size() - 1).period(), actor.id());
	}

	@GetMapping("/ledger/{period}/{subject}/{id}")
	String ledger(@PathVariable String period, @PathVariable String subject, @PathVariable String id,
			@RequestParam(name = "run", required = false) @Nullable Integer number, Model model) {
		Actor actor = this.user.actor();
		Run run = run(Period.parse(period), number);
		Subject kind = Paths.subject(subject);
		Standing standing = this.ledgers.standing(run, kind, id)
			.filter((one) -> Visibility.allows(actor, one))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"没有您可以查看的" + kind.label() + " " + id + " 的台账；请核对编号，或从指数列表进入"));
		model.addAttribute("view", this.views.view(run, standing, actor));
		return "ledger";
	}

	private Run run(Period period, @Nullable Integer number) {
		if (number == null) {
			return this.indices.newest(period)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
						period.label() + "的指数还没有计算；科室报送和事实核对完成后才有台账"));
		}
		return this.ledgers.runs(period)
			.stream()
			.filter((run) -> run.number() == number)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					period.label() + "没有第 " + number + " 次计算；请从台账页的计算记录进入"));
	}

}
