package cn.shizhao.evaluation.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Run;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The index list of a quarter, on a page and as files.
 */
@Controller
@RequestMapping("/index")
class IndexController {

	private final Indices indices;

	private final IndexLists lists;

	private final IndexQuarters quarters;

	private final CurrentUser user;

	IndexController(Indices indices, IndexLists lists, IndexQuarters quarters, CurrentUser user) {
		this.indices = indices;
		this.lists = lists;
		this.quarters = quarters;
		this.user = user;
	}

	@ModelAttribute
	ListQuery query(@RequestParam(required = false) @Nullable String subject,
			@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String branch,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable String grade,
			@RequestParam(required = false) @Nullable String sort,
			@RequestParam(required = false) @Nullable Integer page, @RequestParam(defaultValue = "false") boolean all) {
		return ListQuery.of(subject, q, branch, section, grade, sort, page, all);
	}

	@GetMapping
	String newest() {
		return this.quarters.newestWithIndices().map((period) -> "redirect:/index/" + period).orElse("index-none");
	}

	@GetMapping("/{period}")
	String list(@PathVariable String period, @ModelAttribute ListQuery query, Model model) {
		Actor actor = this.user.actor();
		IndexQuarters.Quarter quarter = this.quarters.quarter(Period.parse(period));
		model.addAttribute("quarter", quarter);
		Optional<Run> run = this.indices.newest(quarter.period());
		if (run.isEmpty()) {
			return "index-none";
		}
		IndexList list = this.lists.list(run.get(), query, actor);
		if (list.onlyOneself(actor)) {
			return "redirect:/ledger/" + period + "/member/" + actor.id();
		}
		model.addAttribute("list", list);
		return "index-list";
	}

	@GetMapping("/{period}/export")
	ResponseEntity<byte[]> export(@PathVariable String period, @ModelAttribute ListQuery query) {
		Run run = run(period);
		IndexList list = this.lists.list(run, query, this.user.actor());
		Map<String, Score> scores = this.indices.scores(run, query.subject())
			.stream()
			.collect(Collectors.toMap(Score::id, Function.identity()));
		return Download.xlsx(fileName(run, query.subject(), ".xlsx"),
				TableExport.xlsx(List.of(IndexTables.totals(list), IndexTables.entries(list, scores))));
	}

	@GetMapping("/{period}/facts.csv")
	ResponseEntity<byte[]> facts(@PathVariable String period, @ModelAttribute ListQuery query) {
		Run run = run(period);
		Set<String> ids = this.lists.list(run, query, this.user.actor())
			.found()
			.stream()
			.map((row) -> row.standing().id())
			.collect(Collectors.toSet());
		List<Facts> facts = this.indices.factsWithIndices(run, query.subject())
			.stream()
			.filter((one) -> ids.contains(one.id()))
			.toList();
		return Download.csv(fileName(run, query.subject(), "-facts.csv"), IndexTables.facts(facts).csv());
	}

	private Run run(String text) {
		Period period = Period.parse(text);
		return this.indices.newest(period)
			.orElseThrow(() -> new IllegalStateException(period.label() + "的指数还没有计算，没有可以导出的内容"));
	}

	private static String fileName(Run run, Subject subject, String ending) {
		return subject.indexLabel() + run.period() + ending;
	}

}
