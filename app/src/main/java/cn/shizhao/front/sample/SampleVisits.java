package cn.shizhao.front.sample;

import java.time.LocalDate;
import java.util.List;

import cn.shizhao.commendation.visit.Arrangement;
import cn.shizhao.commendation.visit.Consent;
import cn.shizhao.commendation.visit.HomeVisits;
import cn.shizhao.commendation.visit.VisitReport;
import cn.shizhao.commendation.visit.VisitReport.Outcome;
import cn.shizhao.commendation.visit.Way;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;

import org.springframework.stereotype.Component;

/**
 * Brings the letters of the sample's sealed quarters home: most at the first visit, one
 * at the second, one declined, one in the office, one with a request.
 */
@Component
class SampleVisits {

	private static final int DAYS_TO_THE_LETTERS = 13;

	private static final int DAYS_TO_THE_VISITS = 18;

	private static final List<String> WORDS = List.of("感谢组织的肯定，一家人都很高兴，以后会继续支持工作。", "老人接过喜报看了好几遍，说要挂在堂屋里。",
			"孩子说要向家长学习，把喜报贴在了书桌前。", "家里人说平时加班多，今天才知道做了这么多事，很光荣。", "希望单位多关心年轻人，家属一定当好后盾。", "邻居也过来道喜，说财政局的干部实在。");

	private static final List<String> STREETS = List.of("和平路12号3栋301", "建设路8号2单元502", "新华街45号", "文昌巷6号院", "育才路27号1栋201",
			"桥头村三组16号");

	private static final String REQUEST = "家中老人行动不便，想了解社区上门体检怎么申请。";

	private static final int ABSENT_FIRST = 2;

	private static final int IN_THE_OFFICE = 4;

	private static final int DECLINED = 6;

	private static final int WITH_A_REQUEST = 1;

	private final HomeVisits visits;

	private final Roster roster;

	private final WorkingCalendar calendar;

	SampleVisits(HomeVisits visits, Roster roster, WorkingCalendar calendar) {
		this.visits = visits;
		this.roster = roster;
		this.calendar = calendar;
	}

	/**
	 * Every letter of an approved quarter with its end, and the quarter closed.
	 * @param period which quarter
	 * @param office who records what came of the visits and closes the quarter
	 */
	void deliver(Period period, String office) {
		List<String> exemplars = this.visits.open(period,
				this.calendar.plusWorkingDays(period.end(), DAYS_TO_THE_LETTERS), office);
		for (int i = 0; i < exemplars.size(); i++) {
			this.visits.consent(period, exemplars.get(i), consent(i, exemplars.get(i)), exemplars.get(i));
		}
		this.visits.plan(period);
		LocalDate day = this.calendar.plusWorkingDays(period.end(), DAYS_TO_THE_VISITS);
		for (int i = 0; i < exemplars.size(); i++) {
			deliver(period, i, exemplars.get(i), day, office);
		}
		this.visits.close(period, "喜报全部有了结果。", office);
	}

	private Consent consent(int i, String exemplar) {
		String area = this.roster.member(exemplar).map(Member::area).orElseThrow();
		return (i == IN_THE_OFFICE) ? new Consent(Way.OFFICE, "", area, "家人近期不在本地")
				: new Consent(Way.HOME, STREETS.get(i % STREETS.size()), area, "");
	}

	private void deliver(Period period, int i, String exemplar, LocalDate day, String actor) {
		if (i != IN_THE_OFFICE) {
			arrange(period, exemplar, day);
		}
		if (i == ABSENT_FIRST) {
			this.visits.report(period, exemplar, new VisitReport(Outcome.ABSENT, "家人外出未归，电话约好下周再来", ""), actor);
			arrange(period, exemplar, this.calendar.plusWorkingDays(day, 5));
		}
		this.visits.report(period, exemplar, result(i), actor);
	}

	private void arrange(Period period, String exemplar, LocalDate day) {
		this.visits.arrange(period, exemplar, new Arrangement(day, "机关党委办公室1人、所在支部书记"));
	}

	private static VisitReport result(int i) {
		if (i == DECLINED) {
			return new VisitReport(Outcome.DECLINED, "家属说心意领了，不必专门送来", "");
		}
		return new VisitReport(Outcome.DELIVERED, WORDS.get(i % WORDS.size()), (i == WITH_A_REQUEST) ? REQUEST : "");
	}

}
