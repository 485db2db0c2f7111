package cn.shizhao.lecture.session;

import java.time.LocalDateTime;

/**
 * A file that belongs to a lecture, without its content.
 *
 * @param id a UUID
 * @param kind what it is
 * @param fileName as it was uploaded
 * @param mediaType by its content
 * @param uploadedBy staff number
 * @param uploadedAt when
 */
record LectureFile(String id, Kind kind, String fileName, String mediaType, String uploadedBy,
		LocalDateTime uploadedAt) {

	/**
	 * What a file is.
	 */
	enum Kind {

		/** Uploaded, not handed in yet. */
		PENDING("未交的讲稿"), DRAFT("讲稿"),
		/** Of a lecturer who was replaced, or returned and handed in anew. */
		FORMER("以前的讲稿"), EXTRA("附件");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

	}

}
