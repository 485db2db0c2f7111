package cn.shizhao.evaluation.facts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a quarter's facts.
 */
@Controller
class FactsController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final FactsPages pages;

	private final CurrentUser user;

	private final Clock clock;

	FactsController(FactsPages pages, CurrentUser user, Clock clock) {
		this.pages = pages;
		this.user = user;
		this.clock = clock;
	}

	@ModelAttribute
	FactsQuery query(@RequestParam(required = false) @Nullable Integer version,
			@RequestParam(required = false) @Nullable Subject subject,
			@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String branch,
			@RequestParam(required = false) @Nullable String section,
			@RequestParam(required = false) @Nullable Indicator indicator,
			@RequestParam(required = false) @Nullable Mark mark,
			@RequestParam(required = false) @Nullable Boolean changed,
			@RequestParam(required = false) @Nullable Integer page,
			@RequestParam(required = false) @Nullable Boolean all) {
		return FactsQuery.of(version, subject, q, branch, section, indicator, mark, changed, page, all);
	}

	@GetMapping("/facts")
	String newest() {
		return "redirect:/facts/" + this.pages.newest(Period.of(LocalDate.now(this.clock)));
	}

	@GetMapping("/facts/{period}")
	String show(@PathVariable String period, @ModelAttribute FactsQuery query, Model model) {
		model.addAttribute("view", this.pages.view(Period.parse(period), query, this.user.actor()));
		model.addAttribute("subjects", Subject.values());
		model.addAttribute("marks", Mark.values());
		return "facts";
	}

	@GetMapping("/facts/{period}/export")
	ResponseEntity<byte[]> export(@PathVariable String period, @ModelAttribute FactsQuery query,
			@RequestParam(defaultValue = "csv") String format) {
		Period quarter = Period.parse(period);
		TableExport table = FactsExport.of(query.subject(), this.pages.export(quarter, query, this.user.actor()));
		String name = "%s-%s-第%d版".formatted(table.name(), quarter, this.pages.version(quarter, query));
		return format.equals("xlsx") ? file(name + ".xlsx", XLSX, table.xlsx()) : file(name + ".csv", CSV, table.csv());
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		ContentDisposition attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.body(content);
	}

}
