package cn.shizhao.evaluation.honour;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.evaluation.selection.Outcome;
import cn.shizhao.evaluation.selection.Selections;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells who won what, of announced results only.
 */
@Service
@Transactional(readOnly = true)
class HonourBoard {

	private final Evaluations evaluations;

	private final Selections selections;

	private final RosterNames names;

	HonourBoard(Evaluations evaluations, Selections selections, RosterNames names) {
		this.evaluations = evaluations;
		this.selections = selections;
		this.names = names;
	}

	/**
	 * The periods on the board.
	 * @return newest first
	 */
	List<Period> periods() {
		return this.evaluations.withYears()
			.stream()
			.filter((evaluation) -> evaluation.stage() == Stage.SEALED)
			.map(Evaluation::period)
			.filter(this.selections::approved)
			.sorted(Comparator.reverseOrder())
			.toList();
	}

	/**
	 * The honours of one period.
	 * @param period which; nothing is told of one that is not announced
	 * @return names by the label of the award
	 */
	Map<String, List<Honour>> of(Period period) {
		if (!periods().contains(period)) {
			return Map.of();
		}
		return honours(period).collect(
				Collectors.groupingBy((honour) -> honour.award().label(), LinkedHashMap::new, Collectors.toList()));
	}

	private Stream<Honour> honours(Period period) {
		return Selections.awards(period)
			.stream()
			.flatMap((award) -> this.selections.winners(period, award)
				.stream()
				.map((winner) -> honour(period, award, winner)));
	}

	private Honour honour(Period period, Award award, Outcome winner) {
		return new Honour(period, award, winner.id(), winner.name(), (award.subject() == Subject.MEMBER)
				? this.names.section(winner.section()) : this.names.branch(winner.branch()));
	}

	/**
	 * Everything someone ever won.
	 * @param subject people or sections
	 * @param id staff number or section code
	 * @return newest first
	 */
	List<Honour> of(Subject subject, String id) {
		return all().filter((honour) -> honour.award().subject() == subject && honour.id().equals(id)).toList();
	}

	/**
	 * How often everyone won.
	 * @param q part of a name or unit, or a number; empty for everyone
	 * @return the most often honoured first
	 */
	List<Holder> holders(String q) {
		return all()
			.collect(Collectors.groupingBy((honour) -> honour.award().subject() + honour.id(), LinkedHashMap::new,
					Collectors.toList()))
			.values()
			.stream()
			.map(Holder::new)
			.filter((holder) -> holder.matches(q))
			.sorted(Comparator.comparingInt((Holder holder) -> holder.honours().size())
				.reversed()
				.thenComparing((holder) -> holder.newest().id()))
			.toList();
	}

	private Stream<Honour> all() {
		return periods().stream().flatMap(this::honours);
	}

	static TableExport export(List<Holder> holders) {
		return new TableExport("光荣榜", List.of("编号", "名称", "所在科室、支部", "次数", "荣誉"),
				holders.stream()
					.map((holder) -> List.<Object>of(holder.newest().id(), holder.newest().name(),
							holder.newest().unit(), holder.honours().size(), holder.words()))
					.toList());
	}

	/**
	 * Someone who won at least once.
	 *
	 * @param honours newest first
	 */
	record Holder(List<Honour> honours) {

		public Honour newest() {
			return this.honours.get(0);
		}

		public String words() {
			return this.honours.stream()
				.map((honour) -> honour.period().label() + honour.award().label())
				.collect(Collectors.joining("；"));
		}

		boolean matches(String q) {
			return newest().id().equals(q) || newest().unit().contains(q)
					|| this.honours.stream().anyMatch((honour) -> honour.name().contains(q));
		}

	}

}
