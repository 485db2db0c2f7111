package cn.shizhao.lecture.booklet;

import cn.shizhao.foundation.table.Download;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows what the booklet of a year has in it, and hands it out.
 */
@Controller
@RequestMapping("/booklet")
class BookletController {

	private final BookletPages pages;

	BookletController(BookletPages pages) {
		this.pages = pages;
	}

	@GetMapping
	String newest() {
		return "redirect:/booklet/" + this.pages.thisYear();
	}

	@GetMapping("/{year}")
	String show(@PathVariable int year, Model model) {
		model.addAttribute("years", this.pages.years(Years.check(year)));
		model.addAttribute("view", this.pages.of(year));
		return "booklet";
	}

	@GetMapping("/{year}/docx")
	ResponseEntity<byte[]> docx(@PathVariable int year) {
		BookletView view = this.pages.of(Years.check(year));
		if (view.nothing()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND,
					"%d年还没有讲过的月讲堂，也没有选入的文章，书稿是空的；讲完并登记考勤、或选入文章后再下载".formatted(year));
		}
		return Download.docx("财政月讲堂-%d.docx".formatted(year), BookletDocument.of(view));
	}

}
