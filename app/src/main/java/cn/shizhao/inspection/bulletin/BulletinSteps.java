package cn.shizhao.inspection.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.numbering.Numbering;
import cn.shizhao.foundation.numbering.Series;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.inspection.bulletin.BulletinEvent.Kind;
import cn.shizhao.platform.casework.Drafts;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a bulletin from the draft to the archive. A step that does not fit the state
 * fails with a Chinese message and changes nothing.
 */
@Service
@Transactional
class BulletinSteps {

	static final Verdict NO_VERDICT = new Verdict(null, "");

	private static final int SIGN_DAYS = 2;

	private static final int LONGEST_BLOCK = 3000;

	private final BulletinMapper mapper;

	private final Drafting drafting;

	private final BulletinMessages messages;

	private final Numbering numbering;

	private final Drafts drafts;

	private final Deadlines deadlines;

	private final Clock clock;

	private final String bureau;

	BulletinSteps(BulletinMapper mapper, Drafting drafting, BulletinMessages messages, Numbering numbering,
			Drafts drafts, Deadlines deadlines, Clock clock, @Value("${shizhao.bureau}") String bureau) {
		this.mapper = mapper;
		this.drafting = drafting;
		this.messages = messages;
		this.numbering = numbering;
		this.drafts = drafts;
		this.deadlines = deadlines;
		this.clock = clock;
		this.bureau = bureau;
	}

	/**
	 * The words of a bulletin as they stand in its table.
	 */
	@Transactional(readOnly = true)
	Words words(Bulletin bulletin) {
		Words words = new Words(Words.NONE.blocks(), bulletin.correction());
		this.mapper.blocks(bulletin.id()).forEach((written) -> words.blocks().put(written.block(), written.words()));
		return words;
	}

	/**
	 * Drafts again from what is recorded now: tables and every part that nobody changed.
	 * @param id which bulletin
	 * @param taskId whose draft holds the office's words
	 * @param actor staff number
	 */
	void redraft(String id, String taskId, String actor) {
		Bulletin bulletin = bulletin(id);
		LocalDateTime now = now();
		moved(this.mapper.redraft(id, now), bulletin, BulletinState.DRAFTED);
		Words words = this.drafts.of(taskId, words(bulletin)).content();
		Draft fresh = this.drafting.of(bulletin.month());
		for (BulletinMapper.Written written : this.mapper.blocks(id)) {
			String draft = fresh.blocks().getOrDefault(written.block(), "");
			if (words.of(written.block()).equals(written.drafted())) {
				words.blocks().put(written.block(), draft);
			}
			this.mapper.redraftBlock(id, written.block(), draft);
		}
		this.mapper.deleteCounts(id);
		List<Count> counts = fresh.counts();
		for (int i = 0; i < counts.size(); i++) {
			this.mapper.insertCount(id, i, counts.get(i));
		}
		this.drafts.put(taskId, words, actor);
		this.mapper.note(id, Kind.REDRAFTED, "", actor, now);
	}

	/**
	 * Takes the office's words.
	 * @param id which bulletin
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @return until when it is signed
	 */
	Deadline edit(String id, String taskId, String actor) {
		Bulletin bulletin = bulletin(id);
		Words words = this.drafts.take(taskId, words(bulletin));
		for (Block block : Block.values()) {
			this.mapper.write(id, block, Reasons.check(words.of(block), LONGEST_BLOCK, "“" + block.heading() + "”"));
		}
		if (bulletin.replaces() != null) {
			this.mapper.correct(id, Reasons.check(words.correction(), BulletinStarter.LONGEST_REASON, "更正说明"));
		}
		moved(this.mapper.move(id, BulletinState.DRAFTED, BulletinState.EDITED), bulletin, BulletinState.DRAFTED);
		this.mapper.note(id, Kind.EDITED, "", actor, now());
		Deadline deadline = this.deadlines.inWorkingDays(SIGN_DAYS);
		this.messages.edited(bulletin, deadline);
		return deadline;
	}

	/**
	 * Signs, or returns it to the office.
	 * @param id which bulletin
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @return whether it is signed, and else until when it is edited
	 */
	Decided decide(String id, String taskId, String actor) {
		Bulletin bulletin = bulletin(id);
		Verdict verdict = this.drafts.take(taskId, NO_VERDICT);
		if (verdict.signed() == null) {
			throw new IllegalArgumentException("请选择是否同意签发");
		}
		Deadline deadline = this.deadlines.inWorkingDays(BulletinStarter.EDIT_DAYS);
		if (verdict.signed()) {
			moved(this.mapper.sign(id, actor, now()), bulletin, BulletinState.EDITED);
			this.mapper.note(id, Kind.SIGNED, "", actor, now());
		}
		else {
			String reason = Reasons.check(verdict.reason(), BulletinStarter.LONGEST_REASON, "退回的原因");
			moved(this.mapper.move(id, BulletinState.EDITED, BulletinState.DRAFTED), bulletin, BulletinState.EDITED);
			this.mapper.note(id, Kind.RETURNED, reason, actor, now());
			this.messages.returned(bulletin, deadline);
		}
		return new Decided(verdict.signed(), deadline);
	}

	/**
	 * Numbers a signed bulletin and tells the sections. Nobody else takes a number before
	 * this transaction, which is the signature's, ends.
	 * @param id which bulletin
	 */
	void publish(String id) {
		LocalDate today = LocalDate.now(this.clock);
		int number = this.numbering.next(Series.BULLETIN, today.getYear());
		moved(this.mapper.publish(id, today.getYear(), number, this.bureau, today), bulletin(id), BulletinState.SIGNED);
		Bulletin published = bulletin(id);
		this.mapper.note(id, Kind.PUBLISHED, published.number(), "系统", now());
		String replaces = published.replaces();
		if (replaces == null) {
			this.messages.published(published);
			return;
		}
		this.mapper.note(replaces, Kind.CORRECTED, published.number(), "系统", now());
		this.messages.corrected(published, bulletin(replaces));
	}

	/**
	 * Finds a bulletin.
	 * @throws IllegalStateException when there is none
	 */
	@Transactional(readOnly = true)
	Bulletin bulletin(String id) {
		return this.mapper.find(id).orElseThrow(() -> new IllegalStateException("没有通报 " + id));
	}

	private static void moved(int rows, Bulletin bulletin, BulletinState before) {
		if (rows == 0) {
			throw new IllegalStateException(bulletin.title() + "现在不是“" + before.label() + "”，可能刚被别人办过；请刷新后再看");
		}
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * What a leader prepares.
	 *
	 * @param signed whether it may be published, null while nothing is chosen
	 * @param reason why not
	 */
	record Verdict(@Nullable Boolean signed, String reason) {
	}

	/**
	 * What a leader decided.
	 *
	 * @param signed whether it is published
	 * @param deadline until when it is edited otherwise
	 */
	record Decided(boolean signed, Deadline deadline) {
	}

}
