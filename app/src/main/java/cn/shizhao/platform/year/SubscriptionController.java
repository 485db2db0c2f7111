package cn.shizhao.platform.year;

import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.shizhao.foundation.table.Download;
import cn.shizhao.platform.account.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The calendar for Outlook and phones: with a secret address that needs no login, or as a
 * file.
 */
@Controller
class SubscriptionController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

	private final Subscriptions subscriptions;

	private final CalendarFeed feed;

	private final CurrentUser user;

	SubscriptionController(Subscriptions subscriptions, CalendarFeed feed, CurrentUser user) {
		this.subscriptions = subscriptions;
		this.feed = feed;
		this.user = user;
	}

	@PostMapping("/calendar/subscription")
	String renew(RedirectAttributes once) {
		String token = this.subscriptions.renew(this.user.actor().id());
		once.addFlashAttribute("address",
				ServletUriComponentsBuilder.fromCurrentContextPath()
					.path("/calendar.ics")
					.queryParam("token", token)
					.toUriString());
		return "redirect:/calendar#subscription";
	}

	@PostMapping("/calendar/subscription/withdraw")
	String withdraw(RedirectAttributes once) {
		this.subscriptions.withdraw(this.user.actor().id());
		once.addFlashAttribute("withdrawn", true);
		return "redirect:/calendar#subscription";
	}

	@GetMapping("/calendar/file")
	ResponseEntity<byte[]> file() {
		return Download.calendar("实招工作日历.ics", this.feed.content());
	}

	@GetMapping("/calendar.ics")
	ResponseEntity<byte[]> feed(@RequestParam(defaultValue = "") String token) {
		if (!this.subscriptions.opens(token)) {
			return ResponseEntity.status(HttpStatus.NOT_FOUND)
				.contentType(PLAIN)
				.body("这个订阅地址没有用了；请登录实招，在“日历”页重新生成".getBytes(StandardCharsets.UTF_8));
		}
		return ResponseEntity.ok().contentType(CALENDAR).body(this.feed.content());
	}

}
