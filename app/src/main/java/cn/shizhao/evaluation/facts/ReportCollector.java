package cn.shizhao.evaluation.facts;

import java.util.stream.Stream;

import cn.shizhao.evaluation.report.SectionReports;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.springframework.stereotype.Component;

/**
 * What section heads reported: 科室业务得分 and 个人绩效考核得分.
 */
@Component
class ReportCollector implements Collector {

	private final SectionReports reports;

	ReportCollector(SectionReports reports) {
		this.reports = reports;
	}

	@Override
	public Stream<Candidate> collect(Period period) {
		return this.reports.submitted(period).stream().flatMap(ReportCollector::candidates);
	}

	private static Stream<Candidate> candidates(SectionReports.Submitted report) {
		String detail = "科室报送（%s 第%d版，%s）".formatted(report.section(), report.version(),
				ChineseTime.date(report.submittedAt().toLocalDate()));
		Stream<Candidate> business = Stream
			.of(new Candidate(new FactKey(Subject.SECTION, report.section(), Indicator.BUSINESS), report.business(),
					FactBook.Source.REPORT, detail, report.submittedBy(), report.submittedAt()));
		Stream<Candidate> performance = report.performance()
			.entrySet()
			.stream()
			.map((entry) -> new Candidate(new FactKey(Subject.MEMBER, entry.getKey(), Indicator.PERFORMANCE),
					entry.getValue(), FactBook.Source.REPORT, detail, report.submittedBy(), report.submittedAt()));
		return Stream.concat(business, performance);
	}

}
