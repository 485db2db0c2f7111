package cn.shizhao.inspection.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What the office writes down about the meeting.
 *
 * @param heldOn the day, null until filled in
 * @param place where
 * @param chair who led it
 * @param attendees who was there
 * @param minutes what was said and decided
 * @param sections codes of the sections to be talked with
 */
record Meeting(@Nullable LocalDate heldOn, String place, String chair, String attendees, String minutes,
		List<String> sections) {

	Meeting {
		place = Objects.requireNonNullElse(place, "");
		chair = Objects.requireNonNullElse(chair, "");
		attendees = Objects.requireNonNullElse(attendees, "");
		minutes = Objects.requireNonNullElse(minutes, "");
		sections = Objects.requireNonNullElse(sections, List.of());
	}

	/**
	 * A form nobody has written in yet.
	 * @param sections those that are proposed
	 * @return all else empty
	 */
	static Meeting empty(List<String> sections) {
		return new Meeting(null, "", "", "", "", sections);
	}

}
