package cn.shizhao.platform.roster;

import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.table.TableException;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.account.NewLogin;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changing the roster and its logins, for the office only.
 */
@Controller
class RosterImportController {

	private final RosterImports imports;

	private final RosterLogins logins;

	private final OfficeOnly office;

	RosterImportController(RosterImports imports, RosterLogins logins, OfficeOnly office) {
		this.imports = imports;
		this.logins = logins;
		this.office = office;
	}

	@PostMapping("/roster/imports")
	String upload(@RequestParam List<MultipartFile> files, Model model) {
		String actor = this.office.actor();
		try {
			return "redirect:/roster/imports/" + this.imports.upload(read(files), actor);
		}
		catch (TableException ex) {
			model.addAttribute("problems", ex.problems());
			return "roster-import";
		}
	}

	@GetMapping("/roster/imports/{id}")
	String preview(@PathVariable String id, Model model) {
		this.office.actor();
		return show(id, model);
	}

	private String show(String id, Model model) {
		model.addAttribute("id", id);
		model.addAttribute("plan", this.imports.plan(id));
		model.addAttribute("reasons", Departure.Reason.LABELS);
		return "roster-import";
	}

	@PostMapping("/roster/imports/{id}/confirm")
	String confirm(@PathVariable String id, @RequestParam String seen, @RequestParam Map<String, String> fields,
			@RequestParam(defaultValue = "") List<String> same, Model model, RedirectAttributes after) {
		String actor = this.office.actor();
		List<NewLogin> made;
		try {
			made = this.imports.confirm(id, seen, Answers.of(fields, same), actor);
		}
		catch (IllegalArgumentException ex) {
			model.addAttribute("problem", ex.getMessage());
			model.addAttribute("entered", fields);
			model.addAttribute("same", same);
			return show(id, model);
		}
		if (made.isEmpty()) {
			after.addFlashAttribute("done", "新的花名册已生效。");
			return "redirect:/roster";
		}
		return sheet(made, model);
	}

	@PostMapping("/roster/password")
	String resetPassword(@RequestParam String person, Model model) {
		return sheet(List.of(this.logins.resetPassword(person, this.office.actor())), model);
	}

	@GetMapping("/roster/passwords")
	String unused(Model model) {
		this.office.actor();
		model.addAttribute("unused", this.logins.unused());
		return "roster-unused";
	}

	@PostMapping("/roster/passwords")
	String renewUnused(@RequestParam String seen, Model model) {
		this.office.actor();
		return sheet(this.logins.renewUnused(seen), model);
	}

	/** The passwords are in this answer and nowhere else. */
	private static String sheet(List<NewLogin> made, Model model) {
		model.addAttribute("logins", made);
		return "roster-passwords";
	}

	private static List<RosterFile> read(List<MultipartFile> uploads) {
		List<RosterFile> files = uploads.stream()
			.map(Upload::of)
			.filter((upload) -> !upload.name().isEmpty())
			.map((upload) -> new RosterFile(upload.name(), upload.content()))
			.toList();
		if (files.isEmpty()) {
			throw new IllegalArgumentException("没有选择文件；请返回后选择一个或几个文件");
		}
		return files;
	}

}
