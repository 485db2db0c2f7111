package cn.shizhao.lecture.session;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.CurrentUser;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of the lectures, and what the office does about them there.
 */
@Controller
@RequestMapping("/lectures")
class LectureController {

	private static final String OFFICE_ONLY = "月讲堂的安排只有机关党委办公室可以改动";

	private final LecturePages pages;

	private final LectureDesk desk;

	private final AttendanceBook attendance;

	private final CurrentUser user;

	LectureController(LecturePages pages, LectureDesk desk, AttendanceBook attendance, CurrentUser user) {
		this.pages = pages;
		this.desk = desk;
		this.attendance = attendance;
		this.user = user;
	}

	@GetMapping
	String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
		model.addAttribute("view", this.pages.year(year));
		return "lectures";
	}

	@GetMapping("/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "xlsx") String format) {
		TableExport table = LecturePages.export(this.pages.year(year));
		return Download.table(table.name(), table, format);
	}

	@GetMapping("/{month}")
	String one(@PathVariable String month, Model model) {
		model.addAttribute("view", this.pages.view(month, this.user.actor()));
		model.addAttribute("kinds", AttendanceBook.Marked.KINDS);
		model.addAttribute("marks", Mark.values());
		return "lecture";
	}

	@GetMapping("/{month}/files/{id}")
	ResponseEntity<byte[]> file(@PathVariable String month, @PathVariable String id) {
		LecturePages.Attachment file = this.pages.file(month, id, this.user.actor());
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(file.content());
	}

	@PostMapping("/{month}/arrange")
	String arrange(@PathVariable String month, @RequestParam(defaultValue = "") String place,
			@RequestParam(defaultValue = "") String time, RedirectAttributes after) {
		this.desk.arrange(month, place, time, office());
		return done(month, "时间地点已保存。", after);
	}

	@PostMapping("/{month}/move")
	String move(@PathVariable String month,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			@RequestParam String reason, RedirectAttributes after) {
		this.desk.move(month, day, reason, office());
		return done(month, "已改期，有关的人会收到消息。", after);
	}

	@PostMapping("/{month}/cancel")
	String cancel(@PathVariable String month, @RequestParam String reason, RedirectAttributes after) {
		this.desk.cancel(month, reason, office());
		return done(month, "已取消，有关的人会收到消息。", after);
	}

	@PostMapping("/{month}/replace")
	String replace(@PathVariable String month, @RequestParam(required = false) @Nullable String person,
			@RequestParam String reason, RedirectAttributes after) {
		this.desk.replace(month, person, reason, office());
		return done(month, "主讲人已更换，新的和原来的主讲人都会收到消息。", after);
	}

	@PostMapping("/{month}/attendance")
	String correct(@PathVariable String month, @RequestParam(defaultValue = "") String person,
			@RequestParam(required = false) @Nullable Mark mark, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String words, @RequestParam String reason, RedirectAttributes after) {
		this.attendance.correct(month,
				new AttendanceBook.Marked(person, Objects.requireNonNullElse(mark, Mark.PRESENT), kind, words), reason,
				this.user.actor().require("出勤只有机关党委办公室和本支部书记可以更正", Role.ORGAN_OFFICE, Role.BRANCH_SECRETARY));
		return done(month, "出勤已更正，更正的经过留在下面。", after);
	}

	@PostMapping("/{month}/make-up")
	String makeUp(@PathVariable String month, @RequestParam(defaultValue = "") String person,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			@RequestParam(defaultValue = "") String words, RedirectAttributes after) {
		this.attendance.makeUpLater(month, new AttendanceBook.MadeUp(person, day != null, day, words),
				this.user.actor().require("补课只有机关党委办公室和本支部书记可以登记", Role.ORGAN_OFFICE, Role.BRANCH_SECRETARY));
		return done(month, "补课已登记。", after);
	}

	private String office() {
		return this.user.actor().require(OFFICE_ONLY, Role.ORGAN_OFFICE).id();
	}

	private static String done(String month, String words, RedirectAttributes after) {
		after.addFlashAttribute("done", words);
		return "redirect:/lectures/" + month;
	}

}
