package cn.shizhao.platform.casework;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Says that a draft was saved elsewhere since the form read it, and lets the form choose.
 */
class DraftConflict extends IllegalStateException {

	private final transient Other other;

	DraftConflict(Other other) {
		super(other.message());
		this.other = other;
	}

	Other other() {
		return this.other;
	}

	/**
	 * What stands in the store.
	 *
	 * @param message in Chinese
	 * @param revision of what stands, 0 for nothing
	 * @param savedAt when it was saved, null for nothing
	 * @param savedBy name of who saved it, null for nothing
	 */
	record Other(String message, int revision, @Nullable LocalDateTime savedAt, @Nullable String savedBy) {
	}

}
