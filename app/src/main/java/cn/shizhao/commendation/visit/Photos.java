package cn.shizhao.commendation.visit;

import java.util.Optional;
import java.util.Set;

import cn.shizhao.commendation.visit.VisitMapper.Visit;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.picture.Pictures;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the photo of a visit.
 */
@Service
class Photos {

	private final PhotoStore store;

	Photos(PhotoStore store) {
		this.store = store;
	}

	/**
	 * Keeps a photo in the place of an earlier one.
	 * @param period which quarter
	 * @param exemplar staff number
	 * @param content the file's bytes
	 * @throws IllegalArgumentException with a Chinese message when it is no photo, or too
	 * large
	 */
	@Transactional
	void take(Period period, String exemplar, byte[] content) {
		this.store.put(period, exemplar, Pictures.drawnAnew(content));
	}

	Optional<byte[]> find(Period period, String exemplar) {
		return this.store.find(period, exemplar);
	}

	/**
	 * Whose visits of a quarter have a photo.
	 */
	Set<String> of(Period period) {
		return this.store.of(period);
	}

	/**
	 * A family's photo, and the number to call, are for the exemplar, the visitor and the
	 * office.
	 */
	static boolean maySee(Visit visit, Actor actor) {
		return actor.is(Role.ORGAN_OFFICE) || actor.id().equals(visit.personId())
				|| actor.id().equals(visit.visitorId());
	}

}
