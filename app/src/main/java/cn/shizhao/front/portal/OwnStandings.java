package cn.shizhao.front.portal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.index.Indices.Point;
import cn.shizhao.front.portal.StartView.StandingLine;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.Section;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The newest indices of a person and of the units they answer for.
 */
@Component
class OwnStandings {

	private final Indices indices;

	private final Roster roster;

	OwnStandings(Indices indices, Roster roster) {
		this.indices = indices;
		this.roster = roster;
	}

	List<StandingLine> of(Actor actor) {
		Stream<Optional<StandingLine>> own = Stream.of(line("我的先锋指数", Subject.MEMBER, actor.id()));
		Stream<Optional<StandingLine>> sections = this.roster.sections()
			.stream()
			.filter((section) -> actor.headOf(section.code()))
			.map(this::line);
		Stream<Optional<StandingLine>> branches = this.roster.branches()
			.stream()
			.filter((branch) -> actor.secretaryOf(branch.code()))
			.map(this::line);
		return Stream.of(own, sections, branches).flatMap((lines) -> lines).flatMap(Optional::stream).toList();
	}

	private Optional<StandingLine> line(Section section) {
		return line(section.name() + "指数", Subject.SECTION, section.code());
	}

	private Optional<StandingLine> line(Branch branch) {
		return line(branch.name() + "堡垒指数", Subject.BRANCH, branch.code());
	}

	private Optional<StandingLine> line(String label, Subject subject, String id) {
		List<Point> history = this.indices.history(subject, id);
		if (history.isEmpty()) {
			return Optional.empty();
		}
		Point newest = history.get(history.size() - 1);
		String path = "/ledger/" + newest.period() + "/" + subject.name().toLowerCase() + "/" + id;
		return Optional.of(new StandingLine(label, newest.period().label(), newest.total(), newest.grade(),
				change(history, newest), path));
	}

	/** Only against the quarter directly before. */
	private static @Nullable BigDecimal change(List<Point> history, Point newest) {
		return history.stream()
			.filter((point) -> point.period().equals(newest.period().previous()))
			.map((point) -> newest.total().subtract(point.total()))
			.findFirst()
			.orElse(null);
	}

}
