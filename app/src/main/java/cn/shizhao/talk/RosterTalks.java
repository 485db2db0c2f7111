package cn.shizhao.talk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.MemberMoved;
import cn.shizhao.platform.roster.RosterNames;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts a talk with everyone whose post or section changes.
 */
@Component
class RosterTalks {

	private final Talks talks;

	private final RosterNames names;

	RosterTalks(Talks talks, RosterNames names) {
		this.talks = talks;
		this.names = names;
	}

	@EventListener
	void onMove(MemberMoved move) {
		Member before = move.before();
		Member after = move.after();
		String reason = Stream
			.of(changed("职务", before.post(), after.post()),
					changed("科室", this.names.section(before.sectionCode()), this.names.section(after.sectionCode())))
			.flatMap(List::stream)
			.collect(Collectors.joining("；"));
		this.talks.request(
				new Talks.Request(Trigger.POST_CHANGED, after.id(), reason, "花名册/" + move.importId(), move.actor()));
	}

	private static List<String> changed(String what, String before, String after) {
		return before.equals(after) ? List.of() : List.of(what + "：" + before + " → " + after);
	}

}
