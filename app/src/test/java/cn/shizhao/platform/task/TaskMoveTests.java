package cn.shizhao.platform.task;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.shizhao.platform.engine.TaskDesk.DeskTask;
import cn.shizhao.platform.roster.StaffChange;
import cn.shizhao.platform.roster.StaffChanges;
import cn.shizhao.platform.task.TaskMove.To;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every open task of someone who leaves or moves has one place to go.
 */
class TaskMoveTests {

	private static final String BEFORE = "H1 K01 科室负责人;M1 K01 科员;S5 K01 科员 支部书记:B05;O1 K02 科员 机关党委办公室;I1 K02 科员;I2 K02 科员";

	@Test
	void aClaimedTaskOfTheSectionGoesBackToItsNewHead() {
		StaffChange change = StaffChanges.of(BEFORE, BEFORE.replace("H1 K01 科室负责人;M1 K01 科员", "M1 K01 科室负责人"), "H1");
		assertThat(change.words()).isEqualTo("人员H1已调离");
		assertThat(move(claimed("H1", "section-K01"), change)).isEqualTo("GROUPS [M1]");
	}

	@Test
	void whereNobodyIsLeftItWaitsInItsUnit() {
		StaffChange change = StaffChanges.of(BEFORE, BEFORE.replace("H1 K01 科室负责人;", ""), "H1");
		assertThat(move(claimed("H1", "section-K01"), change)).isEqualTo("NOBODY []");
	}

	@Test
	void whatOnlyTheLastSecretaryCouldClaimIsListedToo() {
		StaffChange gone = StaffChanges.of(BEFORE, BEFORE.replace(" 支部书记:B05", ""), "S5");
		assertThat(move(ofGroups("branch-B05"), gone)).isEqualTo("NOBODY []");
		StaffChange followed = StaffChanges.of(BEFORE,
				BEFORE.replace("M1 K01 科员;S5 K01 科员 支部书记:B05", "M1 K01 科员 支部书记:B05"), "S5");
		assertThat(move(ofGroups("branch-B05"), followed)).isEqualTo("GROUPS [M1]");
		assertThat(move(ofGroups("organ-office"), followed)).as("not theirs").isEqualTo("-");
	}

	@Test
	void whatColleaguesCouldClaimAnywayIsNotListed() {
		String two = BEFORE.replace("M1 K01 科员", "M1 K01 科员 支部书记:B05");
		assertThat(move(ofGroups("branch-B05"), StaffChanges.of(two, two.replace(";S5 K01 科员 支部书记:B05", ""), "S5")))
			.isEqualTo("-");
	}

	@Test
	void whatNamesALeaverGoesToTheOthersItNamesElseToItsGroup() {
		StaffChange change = StaffChanges.of(BEFORE, BEFORE.replace(";I1 K02 科员", ""), "I1");
		assertThat(move(named(null, "I1", "I2"), change)).isEqualTo("OTHERS [I2]");
		assertThat(move(named("I1", "I1"), change)).isEqualTo("GROUPS [O1]");
	}

	@Test
	void whatFollowsFromTheMatterGoesToTheHeir() {
		StaffChange change = StaffChanges.of(BEFORE, BEFORE.replace("H1 K01 科室负责人;M1 K01 科员", "M1 K01 科室负责人"), "H1");
		assertThat(TaskMove.of(named(null, "H1"), change, List.of("M1"))).map(TaskMove::people).contains(List.of("M1"));
		assertThat(TaskMove.of(named("H1", "H1"), change, List.of())).map(TaskMove::to).contains(To.GROUPS);
	}

	@Test
	void whoMovesKeepsWhatIsTheirsByNameAndWhatTheirGroupsHave() {
		StaffChange change = StaffChanges.of(BEFORE, BEFORE.replace("H1 K01 科室负责人", "H1 K02 科室负责人"), "H1");
		assertThat(change.words()).isEqualTo("人员H1已调到二科");
		assertThat(move(named(null, "H1"), change)).isEqualTo("STAYS [H1]");
		assertThat(move(claimed("H1", "section-head"), change)).isEqualTo("STAYS [H1]");
		assertThat(move(claimed("H1", "section-K01"), change)).isEqualTo("NOBODY []");
		assertThat(TaskMove.of(named("H1", "H1"), change, List.of("M1"))).as("bound to the post")
			.map(TaskMove::to)
			.contains(To.HEIRS);
	}

	@Test
	void whatHasNoGroupGoesToTheOffice() {
		StaffChange change = StaffChanges.of(BEFORE, BEFORE.replace(";I1 K02 科员", ""), "I1");
		assertThat(move(task("I1", List.of("I1"), List.of(), false), change)).isEqualTo("OFFICE []");
	}

	private static String move(DeskTask task, StaffChange change) {
		Optional<TaskMove> move = TaskMove.of(task, change, null);
		return move.map((one) -> one.to() + " " + one.people()).orElse("-");
	}

	private static DeskTask claimed(String by, String... groups) {
		return task(by, List.of(), List.of(groups), true);
	}

	private static DeskTask ofGroups(String... groups) {
		return task(null, List.of(), List.of(groups), true);
	}

	private static DeskTask named(@Nullable String holder, String... people) {
		return task(holder, Arrays.asList(people), List.of("organ-office"), false);
	}

	private static DeskTask task(@Nullable String holder, List<String> people, List<String> groups, boolean forGroup) {
		return new DeskTask("t", "userTask_t", "某任务", "p", "某流程", "", holder, people, groups, forGroup,
				LocalDateTime.of(2026, 11, 30, 9, 0), null);
	}

}
