package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Component;

/**
 * What the roster knows: 正式党员, 党组成员 and 党龄.
 */
@Component
class RosterCollector implements Collector {

	private final Roster roster;

	RosterCollector(Roster roster) {
		this.roster = roster;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		return this.roster.members().stream().flatMap((member) -> candidates(member, period.end()));
	}

	private Stream<Candidate> candidates(Member member, LocalDate end) {
		return Stream.of(
				flag(member, Indicator.FULL_MEMBER, "正式党员".equals(member.politicalStatus()),
						"花名册：政治面貌为" + member.politicalStatus()),
				flag(member, Indicator.LEADING_GROUP, "党组成员".equals(member.post()), "花名册：职务为" + member.post()),
				partyYears(member, end));
	}

	private static Candidate flag(Member member, Indicator indicator, boolean yes, String detail) {
		return record(member, indicator, yes ? 1 : 0, detail);
	}

	private static Candidate partyYears(Member member, LocalDate end) {
		LocalDate joined = member.joinedOn();
		if (joined == null) {
			return record(member, Indicator.PARTY_YEARS, 0, "花名册：没有入党日期");
		}
		long years = Math.max(0, ChronoUnit.YEARS.between(joined, end));
		return record(member, Indicator.PARTY_YEARS, years,
				"花名册：" + ChineseTime.date(joined) + "入党，到季度末满" + years + "年");
	}

	private static Candidate record(Member member, Indicator indicator, long amount, String detail) {
		return Candidate.bySystem(new FactKey(Subject.MEMBER, member.id(), indicator), BigDecimal.valueOf(amount),
				FactBook.Source.RECORD, detail);
	}

}
