package cn.shizhao.talk;

import java.util.List;

import cn.shizhao.platform.casework.Drafts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * What people see in the forms of a talk; each form shows no more than its task needs.
 */
final class TalkForm {

	private TalkForm() {
	}

	/**
	 * To start a talk by hand.
	 *
	 * @param id the new talk's
	 * @param triggers what it may be held on
	 * @param people whom it may be with
	 * @param talkers whom the office may choose to talk, nobody for others
	 * @param dueText until when the talk is to be recorded, in words
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record Start(String id, List<Choice> triggers, List<Person> people, List<Person> talkers, String dueText,
			NewTalk draft, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * What saving the start form answers.
	 *
	 * @param id the new talk's
	 * @param saved when and which revision the draft is
	 */
	record Kept(String id, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * To record a talk.
	 *
	 * @param person name of whom it is with
	 * @param unit their section
	 * @param trigger in words
	 * @param reason in words
	 * @param wanted what the person wants changed, empty at the first time
	 * @param ways how people talk
	 * @param people who may do what is to be done
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record Recording(String person, String unit, String trigger, String reason, String wanted, List<Choice> ways,
			List<Person> people, TalkRecord draft, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * To confirm a record.
	 *
	 * @param person name of whom the talk was with
	 * @param talker name of who talked
	 * @param trigger in words
	 * @param talkedOn the day, in words
	 * @param content what was recorded
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record Confirming(String person, String talker, String trigger, String talkedOn, TalkLine.Content content,
			Confirmation draft, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * To say what became of a measure, and nothing of the talk besides.
	 *
	 * @param measures what is to be done
	 * @param dueText until when, in words
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record FollowingUp(String measures, String dueText, FollowUp draft, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * Something to choose.
	 *
	 * @param code sent back
	 * @param label shown
	 */
	record Choice(String code, String label) {
	}

	/**
	 * Someone to choose.
	 *
	 * @param id staff number
	 * @param name 姓名
	 * @param section 科室
	 */
	record Person(String id, String name, String section) {
	}

}
