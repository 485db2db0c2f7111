package cn.shizhao.platform.message;

import java.time.LocalDate;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of all messages: the office acts, the auditors look.
 */
@Controller
@RequestMapping("/messages")
class MessageController {

	private final MessagePages pages;

	private final MessageDesk desk;

	private final SmsSettings settings;

	private final CurrentUser user;

	MessageController(MessagePages pages, MessageDesk desk, SmsSettings settings, CurrentUser user) {
		this.pages = pages;
		this.desk = desk;
		this.settings = settings;
		this.user = user;
	}

	@ModelAttribute("query")
	MessageQuery query(@RequestParam(required = false) @Nullable String state,
			@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
		this.user.actor()
			.require("消息只有" + Role.ORGAN_OFFICE.label() + "和" + Role.AUDITOR.label() + "可以查看", Role.ORGAN_OFFICE,
					Role.AUDITOR);
		return MessageQuery.of(state, q, from, to);
	}

	@GetMapping
	String show(@ModelAttribute("query") MessageQuery query, @RequestParam(defaultValue = "1") int page, Model model) {
		model.addAttribute("view", this.pages.view(query, page));
		model.addAttribute("states", MessageState.values());
		model.addAttribute("recordsOnly", this.settings.recordsOnly());
		model.addAttribute("office", this.user.actor().is(Role.ORGAN_OFFICE));
		return "messages";
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@ModelAttribute("query") MessageQuery query,
			@RequestParam(defaultValue = "xlsx") String format) {
		TableExport table = this.pages.export(query);
		return Download.table(table.name(), table, format);
	}

	@PostMapping("/{id}/resend")
	String resend(@PathVariable String id, RedirectAttributes after) {
		this.desk.resend(id, office());
		after.addFlashAttribute("done", "已重新发送，稍后刷新看结果。");
		return "redirect:/messages";
	}

	@PostMapping("/{id}/cancel")
	String cancel(@PathVariable String id, RedirectAttributes after) {
		this.desk.cancel(id, office());
		after.addFlashAttribute("done", "这条消息不再发送。");
		return "redirect:/messages";
	}

	private String office() {
		return this.user.actor().require("只有" + Role.ORGAN_OFFICE.label() + "可以重发或取消消息", Role.ORGAN_OFFICE).id();
	}

}
