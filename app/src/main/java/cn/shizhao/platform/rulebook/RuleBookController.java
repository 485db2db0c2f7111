package cn.shizhao.platform.rulebook;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Workbooks;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the rule workbooks.
 */
@Controller
@RequestMapping("/rulebooks")
class RuleBookController {

	private final BookViews views;

	private final RuleBookService service;

	private final CurrentUser user;

	RuleBookController(BookViews views, RuleBookService service, CurrentUser user) {
		this.views = views;
		this.service = service;
		this.user = user;
	}

	@ModelAttribute
	void mayLook(Model model) {
		Actor actor = this.user.actor();
		BookViews.refuseUnlessMayLook(actor);
		model.addAttribute("author", actor.is(Role.RULE_AUTHOR));
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("shelves", this.views.shelves());
		return "rulebooks";
	}

	@GetMapping("/{hash}")
	String show(@PathVariable String hash, @RequestParam(required = false) @Nullable String against, Model model) {
		model.addAttribute("view", this.views.view(hash, against, this.user.actor()));
		return "rulebook";
	}

	@GetMapping("/{hash}/file")
	ResponseEntity<byte[]> file(@PathVariable String hash) {
		return Download.xlsx(this.service.version(hash).fileName(), this.views.content(hash));
	}

	@GetMapping("/templates/{kind}")
	ResponseEntity<byte[]> template(@PathVariable String kind) {
		BookKind which = kind(kind);
		return Download.xlsx("空白-" + which.file(), Workbooks.template(which));
	}

	@PostMapping("/kinds/{kind}")
	String upload(@PathVariable String kind, @RequestParam MultipartFile file, Model model, RedirectAttributes after) {
		Upload upload = Upload.of(file);
		String name = upload.name();
		if (name.isEmpty()) {
			throw new IllegalArgumentException("没有选择文件；请返回后重新选择");
		}
		try {
			BookVersion version = this.service.upload(kind(kind), name, upload.content(), this.user.actor());
			return done(version.hash(), "已上传为" + version.label() + "。请核对下面的改动，写明修改说明后提交审批。", after);
		}
		catch (BookException ex) {
			model.addAttribute("refused", name);
			model.addAttribute("problems", ex.problems());
			return "rulebook-refused";
		}
	}

	@PostMapping("/{hash}/submit")
	String submit(@PathVariable String hash, @RequestParam String note, RedirectAttributes after) {
		this.service.submit(hash, note, this.user.actor());
		return done(hash, "已提交，等待规则审批人员审批。", after);
	}

	@PostMapping("/{hash}/approve")
	String approve(@PathVariable String hash, @RequestParam String note, RedirectAttributes after) {
		this.service.approve(hash, note, this.user.actor());
		return done(hash, "已批准并启用。以后的计算用这个版本，已经算出的结果不变。", after);
	}

	@PostMapping("/{hash}/return")
	String giveBack(@PathVariable String hash, @RequestParam String note, RedirectAttributes after) {
		this.service.giveBack(hash, note, this.user.actor());
		return done(hash, "已退回。", after);
	}

	private static String done(String hash, String what, RedirectAttributes after) {
		after.addFlashAttribute("done", what);
		return "redirect:/rulebooks/" + hash;
	}

	private static BookKind kind(String code) {
		return BookKind.of(code).orElseThrow(() -> new IllegalArgumentException("没有这种规则工作簿；请从规则工作簿页面打开"));
	}

}
