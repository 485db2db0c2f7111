package cn.shizhao.talk;

import org.jspecify.annotations.Nullable;

/**
 * One talk in words, with what was said only for those who may read it.
 *
 * @param id the talk's
 * @param trigger what it is held on
 * @param source the record that asks for it, may be empty
 * @param personId staff number
 * @param person 姓名
 * @param branch 支部
 * @param talker name of who talks
 * @param state how far it has come
 * @param late whether it should have been recorded by now
 * @param requested who asked for it and when
 * @param dueOn in words
 * @param talkedOn in words, empty before
 * @param confirmed when, in words; empty before
 * @param closed when, in words; empty before
 * @param content null for those who may not read it
 */
record TalkLine(String id, String trigger, String source, String personId, String person, String branch, String talker,
		TalkState state, boolean late, String requested, String dueOn, String talkedOn, String confirmed, String closed,
		@Nullable Content content) {

	/**
	 * What was said.
	 *
	 * @param reason why the talk is held
	 * @param place where
	 * @param way how
	 * @param content what was said
	 * @param difficulties what the person needs
	 * @param measures what is to be done
	 * @param owner name of who does it, empty without measures
	 * @param measuresDueOn until when, in words; empty without measures
	 */
	record Content(String reason, String place, String way, String content, String difficulties, String measures,
			String owner, String measuresDueOn) {
	}

	/**
	 * Something that happened.
	 *
	 * @param what in words
	 * @param words the person's, empty for those who may not read them
	 * @param by name
	 * @param at in words
	 */
	record Happened(String what, String words, String by, String at) {
	}

}
