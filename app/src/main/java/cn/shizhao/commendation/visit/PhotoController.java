package cn.shizhao.commendation.visit;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.CurrentUser;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the photo of a visit to the exemplar, the visitor and the office; to everyone
 * else there is none.
 */
@RestController
class PhotoController {

	private final VisitService visits;

	private final Photos photos;

	private final CurrentUser user;

	PhotoController(VisitService visits, Photos photos, CurrentUser user) {
		this.visits = visits;
		this.photos = photos;
		this.user = user;
	}

	@GetMapping("/visits/{period}/photos/{exemplar}")
	ResponseEntity<byte[]> photo(@PathVariable String period, @PathVariable String exemplar) {
		Period quarter = Period.parseAny(period);
		byte[] jpeg = this.photos.find(quarter, exemplar)
			.filter((any) -> Photos.maySee(this.visits.visit(quarter, exemplar), this.user.actor()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这张照片，或您不能看"));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_JPEG)
			.cacheControl(CacheControl.noStore())
			.header("X-Content-Type-Options", "nosniff")
			.body(jpeg);
	}

}
