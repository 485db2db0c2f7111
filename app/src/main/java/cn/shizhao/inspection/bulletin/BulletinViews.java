package cn.shizhao.inspection.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.text.Typography;
import cn.shizhao.inspection.bulletin.BulletinView.CountTable;
import cn.shizhao.inspection.bulletin.BulletinView.Section;
import cn.shizhao.platform.roster.RosterNames;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts bulletins together for page, paper and forms.
 */
@Component
@Transactional(readOnly = true)
class BulletinViews {

	private final BulletinMapper mapper;

	private final BulletinSteps steps;

	private final RosterNames names;

	private final String bureau;

	private final boolean redHead;

	BulletinViews(BulletinMapper mapper, BulletinSteps steps, RosterNames names,
			@Value("${shizhao.bureau}") String bureau, @Value("${shizhao.bulletin.red-head}") boolean redHead) {
		this.mapper = mapper;
		this.steps = steps;
		this.names = names;
		this.bureau = bureau;
		this.redHead = redHead;
	}

	BulletinView of(Bulletin bulletin) {
		Words words = this.steps.words(bulletin);
		return new BulletinView(bulletin.id(), bulletin.published(), bulletin.state().label(), this.redHead,
				Optional.ofNullable(bulletin.bureau()).orElse(this.bureau),
				Optional.ofNullable(bulletin.publishedOn()).map(ChineseTime::date).orElse(""), bulletin.number(),
				Typography.official(bulletin.title()), paragraphs(words.correction()), replaced(bulletin),
				this.mapper.replacing(bulletin.id()).filter(Bulletin::published).map(BulletinViews::other).orElse(null),
				Stream.of(Block.values())
					.map((block) -> new Section(block.heading(), paragraphs(words.of(block)),
							(block == Block.PROBLEMS) ? tables(bulletin.id()) : List.of()))
					.toList(),
				this.mapper.events(bulletin.id()).stream().map(this::step).toList());
	}

	private BulletinView.@Nullable Other replaced(Bulletin bulletin) {
		return Optional.ofNullable(bulletin.replaces())
			.flatMap(this.mapper::find)
			.map(BulletinViews::other)
			.orElse(null);
	}

	private static BulletinView.Other other(Bulletin bulletin) {
		return new BulletinView.Other(bulletin.id(), bulletin.number());
	}

	/**
	 * The tables of a bulletin; none for a month without findings.
	 */
	List<CountTable> tables(String id) {
		return tables(this.mapper.counts(id));
	}

	static List<CountTable> tables(List<Count> counts) {
		return Stream.of(Count.Kind.values())
			.map((kind) -> table(kind, counts.stream().filter((count) -> count.kind() == kind).toList()))
			.filter((table) -> !table.rows().isEmpty())
			.toList();
	}

	private static CountTable table(Count.Kind kind, List<Count> rows) {
		return new CountTable(Typography.official(kind.caption()), kind.column(),
				rows.isEmpty() ? rows : Stream.concat(rows.stream(), Stream.of(Count.sum(rows))).toList());
	}

	private BulletinView.Step step(BulletinEvent event) {
		return new BulletinView.Step(ChineseTime.time(event.doneAt()), event.kind().label(),
				this.names.at(event.doneBy(), event.doneAt()), event.words());
	}

	private static List<String> paragraphs(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
