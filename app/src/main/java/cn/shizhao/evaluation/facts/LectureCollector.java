package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 月讲堂到课率, 主讲次数 and 文章入选数 of members from the register of lectures; those of branches are
 * worked out from them.
 */
@Component
class LectureCollector implements Collector {

	private static final String NONE = "月讲堂台账：本季度没有";

	private final Roster roster;

	private final ObjectProvider<LectureRecords> records;

	LectureCollector(Roster roster, ObjectProvider<LectureRecords> records) {
		this.roster = roster;
		this.records = records;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		return this.records.stream().flatMap((records) -> {
			List<LectureRecords.Value> values = records.of(period);
			return Stream.concat(values.stream().map(LectureCollector::candidate),
					records.kept(period).stream().flatMap((count) -> others(count, values)));
		});
	}

	private Stream<Candidate> others(Indicator count, List<LectureRecords.Value> values) {
		Set<String> counted = values.stream()
			.filter((value) -> value.indicator() == count)
			.map(LectureRecords.Value::member)
			.collect(Collectors.toSet());
		return this.roster.members()
			.stream()
			.filter((member) -> !counted.contains(member.id()))
			.map((member) -> candidate(new LectureRecords.Value(member.id(), count, BigDecimal.ZERO, NONE)));
	}

	private static Candidate candidate(LectureRecords.Value value) {
		return Candidate.bySystem(new FactKey(Subject.MEMBER, value.member(), value.indicator()), value.amount(),
				FactBook.Source.REGISTER, value.detail());
	}

}
