package cn.shizhao.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts talks into words for someone who looks at them.
 */
@Component
@Transactional(readOnly = true)
class TalkLines {

	private final TalkMapper mapper;

	private final RosterNames names;

	private final Clock clock;

	TalkLines(TalkMapper mapper, RosterNames names, Clock clock) {
		this.mapper = mapper;
		this.names = names;
		this.clock = clock;
	}

	TalkLine line(Talk talk, TalkScope scope) {
		return new TalkLine(talk.id(), talk.triggerKind().label(), Objects.requireNonNullElse(talk.source(), ""),
				talk.personId(), this.names.at(talk.personId(), talk.closedAt()), this.names.branch(talk.branchCode()),
				name(talk.talkerId(), talk), talk.state(), late(talk),
				this.names.at(talk.requestedBy(), talk.requestedAt()) + " " + ChineseTime.time(talk.requestedAt()),
				day(talk.dueOn()), day(talk.talkedOn()), time(talk.confirmedAt()), time(talk.closedAt()),
				scope.reads(talk) ? content(talk) : null);
	}

	private boolean late(Talk talk) {
		return TalkState.RECORDABLE.contains(talk.state()) && talk.dueOn() != null
				&& talk.dueOn().isBefore(LocalDate.now(this.clock));
	}

	TalkLine.Content content(Talk talk) {
		return new TalkLine.Content(talk.reason(), talk.place(),
				Optional.ofNullable(talk.way()).map(Way::label).orElse(""), talk.content(), talk.difficulties(),
				talk.measures(), name(talk.ownerId(), talk), day(talk.measuresDueOn()));
	}

	List<TalkLine.Happened> happened(Talk talk, TalkScope scope) {
		boolean reads = scope.reads(talk);
		return this.mapper.events(talk.id())
			.stream()
			.map((event) -> new TalkLine.Happened(event.kind().label(), reads ? event.words() : "",
					this.names.at(event.doneBy(), event.doneAt()), ChineseTime.time(event.doneAt())))
			.toList();
	}

	/** What is over keeps the names it ended with. */
	private String name(@Nullable String id, Talk talk) {
		return (id != null) ? this.names.at(id, talk.closedAt()) : "";
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? ChineseTime.date(day) : "";
	}

	private static String time(@Nullable LocalDateTime time) {
		return (time != null) ? ChineseTime.time(time) : "";
	}

}
