package cn.shizhao.lecture.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.shizhao.foundation.calendar.WorkingCalendar;
import cn.shizhao.lecture.plan.Conflict.Weight;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.LectureBook.Quota;
import cn.shizhao.rules.LectureMonth.Choice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What speaks against a plan.
 */
class PlanCheckTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

	@Test
	void aPlanByTheRulesHasNothingAgainstIt() {
		assertThat(check(slot(1, "2027-01-11", "A", "B01", "题目"), slot(2, "2027-02-08", "C", "B02", "题目"))).isEmpty();
	}

	@Test
	void aMonthWithoutLecturerBlocks() {
		assertThat(check(slot(1, "2027-01-11", null, null, "")))
			.containsExactly(new Conflict(1, Weight.BLOCKS, "还没有主讲人；请点“换人”选一位"));
	}

	@Test
	void whoLeftCannotLecture() {
		assertThat(check(slot(1, "2027-01-11", "Z", "B01", "题目")))
			.containsExactly(new Conflict(1, Weight.BLOCKS, "人员Z已不在岗，不能主讲；请换人"));
	}

	@Test
	void dayThatIsNoWorkingDayOrTakenOrPastOrOfAnotherYearBlocks() {
		assertThat(check(slot(1, "2027-01-09", "A", "B01", "题目")))
			.containsExactly(new Conflict(1, Weight.BLOCKS, "2027年1月9日（星期六）不是工作日；请改日期"));
		assertThat(check(slot(1, "2027-01-11", "A", "B01", "题目"), slot(4, "2027-01-11", "C", "B02", "题目")))
			.extracting(Conflict::words)
			.containsExactly("与4月的讲课在同一天（2027年1月11日（星期一））；请改日期", "与1月的讲课在同一天（2027年1月11日（星期一））；请改日期");
		assertThat(check(slot(1, "2026-12-01", "A", "B01", "题目"))).extracting(Conflict::words)
			.containsExactly("2026年12月1日（星期二）不在2027年；请改日期", "2026年12月1日（星期二）已经到了或过了；请改成以后的日期");
	}

	@Test
	void thePersonOrBranchThatLecturesTooOftenIsToldWithTheMonths() {
		List<Conflict> conflicts = check(slot(1, "2027-01-11", "A", "B01", "题目"),
				slot(6, "2027-06-14", "A", "B01", "题目"), slot(9, "2027-09-13", "D", "B01", "题目"));
		assertThat(conflicts).filteredOn((one) -> one.month() == 6)
			.containsExactly(new Conflict(6, Weight.BLOCKS, "人员A本年安排了 2 次（1月、6月），每人最多 1 次；请换人"),
					new Conflict(6, Weight.REMARK, "支部B01本年安排了 3 次（1月、6月、9月），每支部最多 2 次"));
	}

	@Test
	void monthsOutsideThePlanCountAsWell() {
		PlanCheck check = check(List.of(new Choice(1, "A", "人员A", "B01")), List.of());
		assertThat(check.of(List.of(slot(2, "2027-02-08", "A", "B01", "题目")), Map.of())).extracting(Conflict::words)
			.containsExactly("人员A本年安排了 2 次（1月、2月），每人最多 1 次；请换人", "支部B01在1月也有安排，相隔不到 2 个月");
	}

	@Test
	void lecturesOfABranchThatAreTooNearNeedARemark() {
		assertThat(check(slot(3, "2027-03-08", "A", "B01", "题目"), slot(4, "2027-04-12", "D", "B01", "题目"),
				slot(6, "2027-06-14", "C", "B02", "题目")))
			.containsExactly(new Conflict(3, Weight.REMARK, "支部B01在4月也有安排，相隔不到 2 个月"),
					new Conflict(4, Weight.REMARK, "支部B01在3月也有安排，相隔不到 2 个月"));
	}

	@Test
	void whoTheRulesWouldNotLetLectureNeedsARemark() {
		PlanCheck check = check(List.of(), List.of());
		assertThat(check.of(List.of(slot(3, "2027-03-08", "A", "B01", "题目")), Map.of(3, "须为正式党员")))
			.containsExactly(new Conflict(3, Weight.REMARK, "人员A不具备资格：须为正式党员"));
	}

	@Test
	void topicProposedForAnotherModuleAndThemeIsAHintAndAfterAnEditNeedsARemark() {
		Proposal proposal = new Proposal("B01", 1, "A", "题目", LectureBook.Module.THEORY, LectureBook.Theme.LOYALTY, "");
		PlanCheck check = check(List.of(), List.of(proposal));
		Slot drafted = slot(3, "2027-03-08", "A", "B01", "题目");
		assertThat(check.of(List.of(drafted), Map.of())).extracting(Conflict::weight).containsExactly(Weight.HINT);
		assertThat(check.of(List.of(drafted.givenAs(drafted, "对调")), Map.of()))
			.containsExactly(new Conflict(3, Weight.REMARK, "题目是按“理论武装 · 忠诚”申报的，与本月的模块、主题都不同"));
		assertThat(check.of(List.of(drafted.about("另一个题目")), Map.of())).isEmpty();
	}

	@Test
	void aMissingTopicIsOnlyAHint() {
		assertThat(check(slot(3, "2027-03-08", "A", "B01", ""))).extracting(Conflict::weight)
			.containsExactly(Weight.HINT);
	}

	private static List<Conflict> check(Slot... slots) {
		return check(List.of(), List.of()).of(List.of(slots), Map.of());
	}

	private static PlanCheck check(List<Choice> settled, List<Proposal> proposals) {
		return new PlanCheck(2027, TODAY, new Weekdays(), new Quota(2, 1, 2), settled, proposals,
				Set.of("A", "C", "D")::contains, (id) -> "人员" + id, (code) -> "支部" + code);
	}

	private static Slot slot(int month, String day, String lecturer, String branch, String topic) {
		return new Slot(month, LectureBook.Module.FINANCE, LectureBook.Theme.DEVOTION, LocalDate.parse(day), false,
				lecturer, branch, topic, "理由", "", false);
	}

	/**
	 * Monday to Friday.
	 */
	private static final class Weekdays implements WorkingCalendar {

		@Override
		public boolean isWorkingDay(LocalDate day) {
			return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
		}

		@Override
		public LocalDate plusWorkingDays(LocalDate from, int days) {
			throw new UnsupportedOperationException();
		}

		@Override
		public LocalDate firstWorkingDayFrom(LocalDate day) {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean covers(int year) {
			return false;
		}

	}

}
