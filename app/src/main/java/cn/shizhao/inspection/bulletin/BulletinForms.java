package cn.shizhao.inspection.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.text.Typography;
import cn.shizhao.inspection.bulletin.BulletinEvent.Kind;
import cn.shizhao.inspection.bulletin.BulletinMapper.Written;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.RosterNames;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what people see in the tasks of a bulletin, and before it begins.
 */
@Component
@Transactional(readOnly = true)
class BulletinForms {

	private final BulletinMapper mapper;

	private final BulletinStarter starter;

	private final BulletinSteps steps;

	private final BulletinViews views;

	private final Drafting drafting;

	private final Drafts drafts;

	private final RosterNames names;

	private final Deadlines deadlines;

	private final Clock clock;

	BulletinForms(BulletinMapper mapper, BulletinStarter starter, BulletinSteps steps, BulletinViews views,
			Drafting drafting, Drafts drafts, RosterNames names, Deadlines deadlines, Clock clock) {
		this.mapper = mapper;
		this.starter = starter;
		this.steps = steps;
		this.views = views;
		this.drafting = drafting;
		this.drafts = drafts;
		this.names = names;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Starting starting(String actor) {
		Drafts.Draft<BulletinStarter.Start> draft = this.drafts.of(BulletinStarter.draftOf(actor),
				BulletinStarter.NO_START);
		List<Choice> choices = Stream
			.concat(this.starter.startable()
				.stream()
				.map((month) -> new Choice("month:" + month, "还没有通报的月份", Months.label(month))),
					this.starter.correctable()
						.stream()
						.map((one) -> new Choice("replace:" + one.id(), "更正已印发的通报",
								Months.label(one.month()) + " " + one.number())))
			.toList();
		boolean known = choices.stream().anyMatch((one) -> one.id().equals(draft.content().choice()));
		return new Starting(choices, known ? draft.content() : BulletinStarter.NO_START,
				ChineseTime.date(this.deadlines.inWorkingDays(BulletinStarter.EDIT_DAYS).dueOn()), draft.saved());
	}

	Editing editing(String id, String taskId) {
		Bulletin bulletin = this.steps.bulletin(id);
		Drafts.Draft<Words> draft = this.drafts.of(taskId, this.steps.words(bulletin));
		List<Written> written = this.mapper.blocks(id);
		Draft fresh = this.drafting.of(bulletin.month());
		return new Editing(paper(bulletin, written), draft.content(), last(id, Kind.RETURNED, true),
				Months.label(bulletin.month()),
				!LocalDate.now(this.clock).isBefore(bulletin.month().plusMonths(1).atDay(1)), bulletin.draftedAt(),
				outdated(bulletin, written, fresh), draft.saved());
	}

	/** The day the text names is no change. */
	private boolean outdated(Bulletin bulletin, List<Written> written, Draft fresh) {
		String then = Typography.official(ChineseTime.date(bulletin.draftedAt().toLocalDate()));
		String now = Typography.official(ChineseTime.date(LocalDate.now(this.clock)));
		return !fresh.counts().equals(this.mapper.counts(bulletin.id())) || written.stream()
			.anyMatch((one) -> !one.drafted().replace("截至" + then, "截至" + now).equals(fresh.blocks().get(one.block())));
	}

	Signing signing(String id, String taskId) {
		Bulletin bulletin = this.steps.bulletin(id);
		Drafts.Draft<BulletinSteps.Verdict> draft = this.drafts.of(taskId, BulletinSteps.NO_VERDICT);
		return new Signing(paper(bulletin, this.mapper.blocks(id)), this.steps.words(bulletin),
				last(id, Kind.EDITED, false), draft.content(), draft.saved());
	}

	private Paper paper(Bulletin bulletin, List<Written> written) {
		BulletinView view = this.views.of(bulletin);
		BulletinView.Other replaces = view.replaces();
		return new Paper(view.title(), view.bureau(), view.redHead(), (replaces != null) ? replaces.number() : null,
				Stream.of(Block.values())
					.map((block) -> new PaperBlock(block, block.heading(),
							written.stream()
								.filter((one) -> one.block() == block)
								.map(Written::drafted)
								.findFirst()
								.orElse(""),
							(block == Block.PROBLEMS) ? this.views.tables(bulletin.id()) : List.of()))
					.toList());
	}

	/** The newest event of a kind: what was said, or who did it. */
	private String last(String id, Kind kind, boolean said) {
		return this.mapper.events(id)
			.stream()
			.filter((event) -> event.kind() == kind)
			.reduce((earlier, later) -> later)
			.map((event) -> said ? event.words() : this.names.at(event.doneBy(), event.doneAt()))
			.orElse("");
	}

	/**
	 * What the start form offers.
	 *
	 * @param choices months without a bulletin, then published ones
	 * @param start as prepared so far
	 * @param dueText until when the draft is edited, in words
	 * @param saved when and which revision the draft is
	 */
	record Starting(List<Choice> choices, BulletinStarter.Start start, String dueText,
			@JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * One thing to choose.
	 *
	 * @param id what is chosen and which
	 * @param kind under which heading
	 * @param label its name
	 */
	record Choice(String id, String kind, String label) {
	}

	/**
	 * The paper without the words that are being written.
	 *
	 * @param title what it is about
	 * @param bureau who publishes it
	 * @param redHead whether it has a red head
	 * @param replacesNumber of the one it corrects, or null
	 * @param blocks its parts
	 */
	record Paper(String title, String bureau, boolean redHead, @Nullable String replacesNumber,
			List<PaperBlock> blocks) {
	}

	/**
	 * One part of the paper.
	 *
	 * @param code which
	 * @param heading of the part
	 * @param drafted by the system
	 * @param tables below it
	 */
	record PaperBlock(Block code, String heading, String drafted, List<BulletinView.CountTable> tables) {
	}

	/**
	 * What the office sees.
	 *
	 * @param paper what is written on
	 * @param words as written so far
	 * @param returned why it was returned the last time, may be empty
	 * @param monthLabel in words
	 * @param monthOver whether nothing more can be found in it
	 * @param draftedAt when it was drafted
	 * @param outdated whether a draft of now would say something else
	 * @param saved when and which revision the draft is
	 */
	record Editing(Paper paper, Words words, String returned, String monthLabel, boolean monthOver,
			LocalDateTime draftedAt, boolean outdated, @JsonUnwrapped Drafts.Saved saved) {
	}

	/**
	 * What the leading group sees.
	 *
	 * @param paper what is written on
	 * @param words as they would be published
	 * @param editedBy who wrote them
	 * @param draft as prepared so far
	 * @param saved when and which revision the draft is
	 */
	record Signing(Paper paper, Words words, String editedBy, BulletinSteps.Verdict draft,
			@JsonUnwrapped Drafts.Saved saved) {
	}

}
