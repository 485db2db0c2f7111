package cn.shizhao.evaluation.honour;

import java.util.List;

import cn.shizhao.evaluation.honour.HonourBoard.Holder;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.Paging;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.rules.Subject;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The honour board, open to everyone and made for a screen in the hall; its history is
 * for those who work here.
 */
@Controller
@RequestMapping("/honours")
class HonourController {

	private static final int PER_PAGE = 30;

	private final HonourBoard board;

	HonourController(HonourBoard board) {
		this.board = board;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "false") boolean screen,
			Model model) {
		List<Period> periods = this.board.periods();
		if (!periods.isEmpty()) {
			Period shown = period.isEmpty() ? periods.get(0) : Period.parseAny(period);
			model.addAttribute("shown", shown);
			model.addAttribute("awards", this.board.of(shown));
			model.addAttribute("next", periods.get((periods.indexOf(shown) + 1) % periods.size()));
		}
		model.addAttribute("periods", periods);
		return screen ? "honours-screen" : "honours";
	}

	@GetMapping("/people/{id}")
	String person(@PathVariable String id, Model model) {
		model.addAttribute("honours", this.board.of(Subject.MEMBER, id));
		return "honours-of";
	}

	@GetMapping("/sections/{code}")
	String section(@PathVariable String code, Model model) {
		model.addAttribute("honours", this.board.of(Subject.SECTION, code));
		return "honours-of";
	}

	@GetMapping("/history")
	String history(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
		List<Holder> found = this.board.holders(q.strip());
		Paging paging = Paging.of(found.size(), page, PER_PAGE);
		model.addAttribute("holders", found.stream().skip(paging.offset()).limit(paging.size()).toList());
		model.addAttribute("found", found.size());
		model.addAttribute("paging", paging);
		model.addAttribute("q", q.strip());
		return "honours-history";
	}

	@GetMapping("/history/export")
	ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "xlsx") String format) {
		TableExport table = HonourBoard.export(this.board.holders(q.strip()));
		return Download.table(table.name(), table, format);
	}

}
