package cn.shizhao.platform.task;

import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the terms of deputies: everyone theirs, all to the office and the auditors.
 */
@Service
@Transactional(readOnly = true)
class DeputyPages {

	private final Deputies deputies;

	private final Colleagues colleagues;

	DeputyPages(Deputies deputies, Colleagues colleagues) {
		this.deputies = deputies;
		this.colleagues = colleagues;
	}

	View view(Actor actor) {
		List<Line> lines = this.deputies.seenBy(actor).stream().map((term) -> line(term, actor)).toList();
		return new View(lines.stream().filter(Line::open).toList(),
				lines.stream().filter((one) -> !one.open()).toList(), this.colleagues.choices(),
				actor.is(Role.ORGAN_OFFICE));
	}

	private Line line(DeputyTerm term, Actor actor) {
		return new Line(term.id(), this.colleagues.name(term.principalId(), term.endedAt()),
				this.colleagues.name(term.deputyId(), term.endedAt()),
				ChineseTime.date(term.beginsOn()) + "至" + ChineseTime.date(term.endsOn()), term.reason(),
				term.state().label(), term.state() == DeputyTerm.State.CURRENT, term.open(), this.deputies.tasks(term),
				this.colleagues.name(term.enteredBy(), term.enteredAt()) + " " + ChineseTime.time(term.enteredAt()),
				ended(term), Deputies.mayEnd(term, actor));
	}

	private String ended(DeputyTerm term) {
		if (term.endedAt() == null) {
			return "";
		}
		return ChineseTime.time(term.endedAt()) + ((term.endedBy() != null)
				? "（" + this.colleagues.name(term.endedBy(), term.endedAt()) + "提前结束）" : "");
	}

	/**
	 * What to say after a deputy was named.
	 */
	String named(DeputyTerm term) {
		boolean away = this.deputies.away(term.deputyId(), term.beginsOn(), term.endsOn());
		return "已请" + this.colleagues.name(term.deputyId()) + "代理，从" + ChineseTime.date(term.beginsOn()) + "到"
				+ ChineseTime.date(term.endsOn()) + "。" + (away ? "注意：这段时间代理人自己也请了别人代理，您的任务不会再交给那个人。" : "");
	}

	/**
	 * The page.
	 *
	 * @param open those that are under way or to come
	 * @param past those that are over
	 * @param people to choose from
	 * @param office whether the viewer may name someone else's deputy
	 */
	record View(List<Line> open, List<Line> past, List<String> people, boolean office) {
	}

	/**
	 * One term in words.
	 *
	 * @param tasks how many tasks the deputy got so far
	 * @param ended when it ended, empty while it has not
	 * @param mayEnd whether the viewer may end it
	 */
	record Line(String id, String principal, String deputy, String days, String reason, String state, boolean current,
			boolean open, int tasks, String entered, String ended, boolean mayEnd) {
	}

}
