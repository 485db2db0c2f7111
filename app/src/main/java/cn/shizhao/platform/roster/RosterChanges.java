package cn.shizhao.platform.roster;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Remembers in words what each import changed.
 */
@Component
class RosterChanges {

	private static final int BATCH = 500;

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST = 2000;

	private final RosterChangeMapper mapper;

	private final Clock clock;

	RosterChanges(RosterChangeMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	void note(String importId, String actor, RosterPlan plan, Answers answers) {
		LocalDateTime now = LocalDateTime.now(this.clock);
		List<RosterChange> changes = new ArrayList<>();
		Map<String, List<String>> reasons = plan.leaving()
			.stream()
			.collect(Collectors.toMap(RosterPlan.Who::title, (one) -> List.of(answers.reason(one.id()).label())));
		List<String> back = plan.returning().stream().map(RosterPlan.Who::title).toList();
		plan.differences().forEach((part) -> {
			part.added()
				.forEach((title) -> changes.add(change(importId, part.label(), "新增", title,
						back.contains(title) ? List.of("回来，沿用原来的工号和记录") : List.of(), actor, now)));
			part.changed()
				.forEach((row) -> changes
					.add(change(importId, part.label(), "改变", row.title(), row.what(), actor, now)));
			part.leaving()
				.forEach((title) -> changes.add(change(importId, part.label(), "减少", title,
						reasons.getOrDefault(title, List.of()), actor, now)));
		});
		for (int i = 0; i < changes.size(); i += BATCH) {
			this.mapper.insert(changes.subList(i, Math.min(i + BATCH, changes.size())), i);
		}
	}

	private static RosterChange change(String importId, String kind, String action, String title, List<String> what,
			String actor, LocalDateTime now) {
		return new RosterChange(importId, kind, action, cut(title, LONGEST_TITLE), cut(String.join("；", what), LONGEST),
				actor, now);
	}

	private static String cut(String text, int longest) {
		return (text.length() <= longest) ? text : text.substring(0, longest - 1) + "…";
	}

}
