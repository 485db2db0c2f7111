package cn.shizhao.commendation.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The register of letters, and the letters for paper.
 */
@Controller
@RequestMapping("/letters")
class LetterController {

	private final LetterPages pages;

	private final LetterRegister register;

	private final Templates templates;

	private final CurrentUser user;

	private final Clock clock;

	LetterController(LetterPages pages, LetterRegister register, Templates templates, CurrentUser user, Clock clock) {
		this.pages = pages;
		this.register = register;
		this.templates = templates;
		this.user = user;
		this.clock = clock;
	}

	@ModelAttribute
	void mayLook(Model model) {
		Actor actor = this.user.actor()
			.require("喜报登记只有机关党委办公室、党组和审计可以查看", Role.ORGAN_OFFICE, Role.LEADING_GROUP, Role.AUDITOR);
		model.addAttribute("office", actor.is(Role.ORGAN_OFFICE));
	}

	@GetMapping
	String newest() {
		return "redirect:/letters/"
				+ this.pages.newest().orElseGet(() -> Period.of(LocalDate.now(this.clock)).previous());
	}

	@GetMapping("/{period}")
	String show(@PathVariable String period, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("view", this.pages.view(Period.parseAny(period), state(state), q.strip()));
		model.addAttribute("states", LetterState.values());
		return "letters";
	}

	private static @Nullable LetterState state(String state) {
		return state.isEmpty() ? null : LetterState.valueOf(state.toUpperCase(Locale.ROOT));
	}

	@GetMapping("/{period}/export")
	ResponseEntity<byte[]> export(@PathVariable String period, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "xlsx") String format) {
		TableExport table = LetterPages.export(this.pages.view(Period.parseAny(period), state(state), q.strip()));
		String name = table.name() + "-" + period;
		return Download.table(name, table, format);
	}

	/** Letters as pages; what is shown is not printed yet. */
	@GetMapping("/{period}/print")
	String print(@PathVariable String period, @RequestParam(defaultValue = "") String person,
			@RequestParam(defaultValue = "false") boolean now, Model model) {
		model.addAttribute("letters", this.pages.letters(Period.parseAny(period), person));
		model.addAttribute("period", Period.parseAny(period));
		model.addAttribute("one", person);
		model.addAttribute("now", now);
		return "letters-print";
	}

	@PostMapping("/{period}/print")
	String printed(@PathVariable String period, @RequestParam(defaultValue = "") String person) {
		String actor = office();
		Period quarter = Period.parseAny(period);
		this.register.printed(quarter, this.pages.letters(quarter, person).keySet(), actor);
		return "redirect:/letters/" + quarter + "/print?now=true" + (person.isEmpty() ? "" : "&person=" + person);
	}

	@GetMapping("/{period}/docx")
	ResponseEntity<byte[]> docx(@PathVariable String period, @RequestParam(defaultValue = "") String person) {
		Map<String, LetterText> letters = this.pages.letters(Period.parseAny(period), person);
		byte[] template = this.templates.inForce();
		if (!person.isEmpty()) {
			LetterText letter = letters.get(person);
			return Download.docx("喜报-" + period + "-" + letter.name() + ".docx", LetterTemplate.fill(template, letter));
		}
		return Download.zip("喜报-" + period + ".zip", zip(letters, template));
	}

	private static byte[] zip(Map<String, LetterText> letters, byte[] template) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, LetterText> letter : letters.entrySet()) {
				zip.putNextEntry(new ZipEntry(letter.getKey() + "-" + letter.getValue().name() + ".docx"));
				zip.write(LetterTemplate.fill(template, letter.getValue()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	private String office() {
		return this.user.actor().require("只有机关党委办公室可以打印喜报", Role.ORGAN_OFFICE).id();
	}

}
