package cn.shizhao.commendation.letter;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableException;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets the office bring its own template.
 */
@Controller
@RequestMapping("/letter-template")
class TemplateController {

	private final Templates templates;

	private final RosterNames names;

	private final CurrentUser user;

	TemplateController(Templates templates, RosterNames names, CurrentUser user) {
		this.templates = templates;
		this.names = names;
		this.user = user;
	}

	@GetMapping
	String show(Model model) {
		office();
		model.addAttribute("fields", LetterTemplate.FIELDS);
		model.addAttribute("history", this.templates.history());
		model.addAttribute("names", this.names);
		return "letter-template";
	}

	@GetMapping("/file")
	ResponseEntity<byte[]> download() {
		office();
		return Download.docx("喜报模板.docx", this.templates.inForce());
	}

	@PostMapping("/upload")
	String replace(@RequestParam MultipartFile file, Model model, RedirectAttributes after) {
		String office = office();
		Upload upload = Upload.of(file);
		try {
			this.templates.replace(upload.name(), upload.content(), office);
		}
		catch (TableException ex) {
			model.addAttribute("problems", ex.problems());
			return show(model);
		}
		after.addFlashAttribute("done", "新的模板已启用。");
		return "redirect:/letter-template";
	}

	@PostMapping("/reset")
	String reset(RedirectAttributes after) {
		this.templates.reset(office());
		after.addFlashAttribute("done", "已恢复随系统提供的模板。");
		return "redirect:/letter-template";
	}

	private String office() {
		return this.user.actor().require("只有机关党委办公室可以更换喜报模板", Role.ORGAN_OFFICE).id();
	}

}
