package cn.shizhao.lecture.booklet;

import java.util.Objects;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.lecture.booklet.Articles.Article;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.roster.Member;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which articles are handed in, read and chosen.
 */
@Controller
@RequestMapping("/articles")
class ArticleController {

	private final ArticlePages pages;

	private final ArticleShelf shelf;

	private final ArticleRights rights;

	private final CurrentUser user;

	ArticleController(ArticlePages pages, ArticleShelf shelf, ArticleRights rights, CurrentUser user) {
		this.pages = pages;
		this.shelf = shelf;
		this.rights = rights;
		this.user = user;
	}

	@GetMapping
	String show(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "false") boolean chosen, @RequestParam(defaultValue = "") String q,
			Model model) {
		model.addAttribute("view", view(year, chosen, q));
		return "articles";
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "false") boolean chosen, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "xlsx") String format) {
		ArticlePages.View view = view(year, chosen, q);
		return Download.table("文集-" + view.year(), ArticlePages.export(view), format);
	}

	private ArticlePages.View view(@Nullable Integer year, boolean chosen, String q) {
		return this.pages.view((year != null) ? Years.check(year) : null, chosen, q.strip(), this.user.actor());
	}

	@GetMapping("/new")
	String fill(@RequestParam int year, Model model) {
		Actor actor = ArticleRights.handsIn(this.user.actor());
		return form(new Form(year, actor.id(), "", ""), actor, model);
	}

	private String form(Form form, Actor actor, Model model) {
		Years.check(form.year());
		model.addAttribute("form", form);
		model.addAttribute("authors", this.rights.authors(actor));
		return "article-new";
	}

	/**
	 * What was typed stays in the form when something is wrong with it; where the page
	 * itself stays, it needs only the message.
	 */
	@PostMapping
	String handIn(Form form, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestHeader(name = "HX-Request", defaultValue = "false") boolean pageStays, Model model,
			RedirectAttributes after) {
		Actor actor = ArticleRights.handsIn(this.user.actor());
		Years.check(form.year());
		Member author = this.rights.author(form.author(), actor);
		try {
			this.shelf.handIn(article(form, author, file), actor.id());
		}
		catch (IllegalArgumentException ex) {
			if (pageStays) {
				throw ex;
			}
			model.addAttribute("problem", ex.getMessage());
			model.addAttribute("lost", file != null && !file.isEmpty());
			return form(form, actor, model);
		}
		after.addFlashAttribute("done", "已提交《%s》；选入文集以前可以撤回，也可以用同一题目重新提交。".formatted(form.title().strip()));
		return "redirect:/articles?year=" + form.year();
	}

	private static Article article(Form form, Member author, @Nullable MultipartFile file) {
		Upload upload = (file != null && !file.isEmpty()) ? Upload.of(file) : null;
		return new Article(form.year(), author.branchCode(), author.id(), form.title(), form.text(),
				(upload != null) ? upload.name() : null, (upload != null) ? upload.content() : null);
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Model model) {
		model.addAttribute("article", this.pages.detail(id, this.user.actor()));
		return "article";
	}

	@GetMapping("/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable String id) {
		String name = Objects.requireNonNullElse(this.shelf.article(id).fileName(), "");
		byte[] content = this.shelf.file(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "这篇文章没有文件，正文就在页面上"));
		return name.endsWith(".pdf") ? Download.pdf(name, content) : Download.docx(name, content);
	}

	@PostMapping("/{id}/choose")
	String choose(@PathVariable String id, RedirectAttributes after) {
		Actor actor = ArticleRights.chooses(this.user.actor());
		StoredArticle article = this.shelf.article(id);
		this.shelf.choose(id, ArticleRights.choosesFromOthers(article, actor));
		return back(article, "已选入《%s》，在%d年的《财政月讲堂》里。", after);
	}

	@PostMapping("/{id}/unchoose")
	String unchoose(@PathVariable String id, RedirectAttributes after) {
		Actor actor = ArticleRights.chooses(this.user.actor());
		StoredArticle article = this.shelf.article(id);
		this.shelf.unchoose(id, ArticleRights.choosesFromOthers(article, actor));
		return back(article, "已取消选入《%s》，%d年的《财政月讲堂》里不再有它。", after);
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable String id, RedirectAttributes after) {
		StoredArticle article = this.shelf.article(id);
		Actor actor = this.user.actor();
		if (!ArticleRights.own(article, actor)) {
			throw new AccessDeniedException("只有作者和提交的人可以撤回文章");
		}
		this.shelf.withdraw(id, actor.id());
		return back(article, "已撤回《%s》，不再参加%d年的《财政月讲堂》。", after);
	}

	private static String back(StoredArticle article, String words, RedirectAttributes after) {
		after.addFlashAttribute("done", words.formatted(article.title(), article.bookletYear()));
		return "redirect:/articles?year=" + article.bookletYear();
	}

	/**
	 * What was typed.
	 *
	 * @param year the booklet's
	 * @param author staff number
	 * @param title its title
	 * @param text its words, may be empty
	 */
	record Form(int year, String author, String title, String text) {
	}

}
