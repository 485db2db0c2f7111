package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 查实问题数, 一般问题数, 严重问题数, 逾期整改数 and 整改按期率 from the register of inspections.
 */
@Component
class InspectionCollector implements Collector {

	private static final List<Indicator> COUNTS = List.of(Indicator.FINDINGS, Indicator.ORDINARY_FINDINGS,
			Indicator.SERIOUS_FINDINGS, Indicator.OVERDUE);

	private final Roster roster;

	private final ObjectProvider<InspectionRecords> records;

	InspectionCollector(Roster roster, ObjectProvider<InspectionRecords> records) {
		this.roster = roster;
		this.records = records;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		return this.records.stream().filter((records) -> records.kept(period)).flatMap((records) -> {
			Map<FactKey, InspectionRecords.Value> found = records.of(period)
				.stream()
				.collect(Collectors.toMap(InspectionCollector::key, (value) -> value));
			return Stream.concat(members(found),
					found.values()
						.stream()
						.filter((value) -> value.subject() == Subject.BRANCH)
						.map(InspectionCollector::candidate));
		});
	}

	private Stream<Candidate> members(Map<FactKey, InspectionRecords.Value> found) {
		return this.roster.members().stream().flatMap((member) -> COUNTS.stream().map((indicator) -> {
			InspectionRecords.Value value = found.get(new FactKey(Subject.MEMBER, member.id(), indicator));
			return candidate((value != null) ? value : new InspectionRecords.Value(Subject.MEMBER, member.id(),
					indicator, BigDecimal.ZERO, "督查台账：本季度没有"));
		}));
	}

	void frozen(Period period) {
		this.records.forEach((records) -> records.frozen(period));
	}

	/**
	 * What is counted against sections themselves, for them and for their branches.
	 */
	Map<FactKey, BigDecimal> ofUnits(Period period) {
		Map<String, String> branches = this.roster.sections()
			.stream()
			.collect(Collectors.toMap((section) -> section.code(), (section) -> section.branchCode()));
		return this.records.stream()
			.flatMap((records) -> records.of(period).stream())
			.filter((value) -> value.subject() == Subject.SECTION && branches.containsKey(value.id()))
			.flatMap((value) -> Stream.of(Map.entry(key(value), value.amount()),
					Map.entry(new FactKey(Subject.BRANCH, branches.get(value.id()), value.indicator()),
							value.amount())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, BigDecimal::add));
	}

	private static FactKey key(InspectionRecords.Value value) {
		return new FactKey(value.subject(), value.id(), value.indicator());
	}

	private static Candidate candidate(InspectionRecords.Value value) {
		return Candidate.bySystem(key(value), value.amount(), FactBook.Source.REGISTER, value.detail());
	}

}
