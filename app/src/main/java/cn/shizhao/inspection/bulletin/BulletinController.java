package cn.shizhao.inspection.bulletin;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The archive of bulletins, and each of them as a page and as a document.
 */
@Controller
@RequestMapping("/bulletins")
class BulletinController {

	private final BulletinPages pages;

	private final CurrentUser user;

	BulletinController(BulletinPages pages, CurrentUser user) {
		this.pages = pages;
		this.user = user;
	}

	@GetMapping
	String archive(@RequestParam(required = false) @Nullable Integer year, @RequestParam(defaultValue = "") String q,
			Model model) {
		Actor actor = this.user.actor();
		model.addAttribute("view", this.pages.archive(year, q.strip(), actor));
		model.addAttribute("office", actor.is(Role.ORGAN_OFFICE));
		return "bulletins";
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "xlsx") String format) {
		BulletinPages.Archive archive = this.pages.archive(year, q.strip(), this.user.actor());
		TableExport table = BulletinPages.export(archive);
		return Download.table((archive.year() != null) ? table.name() + "-" + archive.year() : table.name(), table,
				format);
	}

	@GetMapping("/{id}")
	String show(@PathVariable String id, Model model) {
		model.addAttribute("view", view(id));
		model.addAttribute("withSteps", BulletinPages.seesDrafts(this.user.actor()));
		return "bulletin";
	}

	@GetMapping("/{id}/docx")
	ResponseEntity<byte[]> docx(@PathVariable String id) {
		BulletinView view = view(id);
		return Download.docx("督查通报%s.docx".formatted(view.published() ? view.number() : "草稿-" + id),
				BulletinDocument.of(view));
	}

	private BulletinView view(String id) {
		return this.pages.view(id, this.user.actor())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这期通报，或还没有印发；请从“通报”页面打开"));
	}

}
