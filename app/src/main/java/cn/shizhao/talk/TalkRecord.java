package cn.shizhao.talk;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a talker writes down.
 *
 * @param talkedOn the day, null while none is chosen
 * @param place where
 * @param way how, null while nothing is chosen
 * @param content what was said
 * @param difficulties what the person needs, may be empty
 * @param measures what is to be done, may be empty
 * @param owner who does it, null without measures
 * @param measuresDueOn until when, null without measures
 */
record TalkRecord(@Nullable LocalDate talkedOn, String place, @Nullable Way way, String content, String difficulties,
		String measures, @Nullable String owner, @Nullable LocalDate measuresDueOn) {

	TalkRecord {
		place = (place != null) ? place : "";
		content = (content != null) ? content : "";
		difficulties = (difficulties != null) ? difficulties : "";
		measures = (measures != null) ? measures : "";
	}

	/** As it stands, for the talker to correct. */
	static TalkRecord of(Talk talk) {
		return new TalkRecord(talk.talkedOn(), talk.place(), talk.way(), talk.content(), talk.difficulties(),
				talk.measures(), talk.ownerId(), talk.measuresDueOn());
	}

	/** What was said stays out of everything that is written down in passing. */
	@Override
	public String toString() {
		return "TalkRecord[" + this.talkedOn + "]";
	}

}
