package cn.shizhao.evaluation.facts;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.TableException;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Importing facts from the page, for the office only.
 */
@Controller
@RequestMapping("/facts/{period}/imports")
class FactImportController {

	private static final int SHOWN = 100;

	private final StoredImports imports;

	private final CurrentUser user;

	FactImportController(StoredImports imports, CurrentUser user) {
		this.imports = imports;
		this.user = user;
	}

	@PostMapping
	String preview(@PathVariable String period, @RequestParam MultipartFile file, Model model) {
		Period quarter = Period.parse(period);
		Actor actor = office();
		model.addAttribute("period", quarter);
		Upload upload = Upload.of(file);
		if (upload.name().isEmpty() || file.isEmpty()) {
			throw new IllegalArgumentException("没有选择文件，或者文件是空的；请返回后重新选择");
		}
		try {
			ImportPreview preview = this.imports.preview(quarter, upload.name(), upload.content(), actor.id());
			model.addAttribute("preview", preview);
			model.addAttribute("shown", preview.changes().stream().limit(SHOWN).toList());
		}
		catch (TableException ex) {
			model.addAttribute("refused", upload.name());
			model.addAttribute("problems", ex.problems());
		}
		return "facts-import";
	}

	@PostMapping("/{id}/confirm")
	String confirm(@PathVariable String period, @PathVariable String id, RedirectAttributes after) {
		int changes = this.imports.confirm(id, office().id());
		after.addFlashAttribute("done", "已导入，新增或改变了 " + changes + " 个值；下次冻结时生效。");
		return "redirect:/facts/" + Period.parse(period);
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable String period, @PathVariable String id, @RequestParam String reason,
			RedirectAttributes after) {
		this.imports.withdraw(id, reason, office().id());
		after.addFlashAttribute("done", "已撤回这次导入；下次冻结时生效。");
		return "redirect:/facts/" + Period.parse(period);
	}

	private Actor office() {
		return this.user.actor().require("只有机关党委办公室可以导入事实", Role.ORGAN_OFFICE);
	}

}
