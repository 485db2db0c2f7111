package cn.shizhao.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

import cn.shizhao.platform.account.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who sees that there was a talk, and who reads what was said.
 */
class TalkScopeTests {

	private static final Talk ASKED = talk(null);

	private static final Talk RECORDED = talk(LocalDate.of(2026, 11, 25));

	@Test
	void officeAndDisciplineSeeAndReadEverything() {
		assertThat(seesAndReads("X", RECORDED, "organ-office")).isEqualTo("yy");
		assertThat(seesAndReads("X", ASKED, "discipline")).isEqualTo("yy");
	}

	@Test
	void auditorsAndTheOwnBranchSecretarySeeButDoNotRead() {
		assertThat(seesAndReads("X", RECORDED, "auditor")).isEqualTo("y-");
		assertThat(seesAndReads("X", RECORDED, "branch-secretary", "branch-B02")).isEqualTo("y-");
		assertThat(seesAndReads("X", RECORDED, "branch-secretary", "branch-B03")).isEqualTo("--");
	}

	@Test
	void leadersCommitteeOperatorsAndOwnersOfMeasuresSeeNothing() {
		assertThat(seesAndReads("X", RECORDED, "leading-group")).isEqualTo("--");
		assertThat(seesAndReads("X", RECORDED, "party-committee")).isEqualTo("--");
		assertThat(seesAndReads("X", RECORDED, "operator")).isEqualTo("--");
		assertThat(seesAndReads("OWNER", RECORDED, "member")).isEqualTo("--");
	}

	@Test
	void theTalkerReadsAndThePersonReadsOnceRecorded() {
		assertThat(seesAndReads("TALKER", ASKED, "member")).isEqualTo("yy");
		assertThat(seesAndReads("PERSON", ASKED, "member")).isEqualTo("y-");
		assertThat(seesAndReads("PERSON", RECORDED, "member")).isEqualTo("yy");
	}

	@Test
	void whoeverTheyAreThePersonDoesNotReadEarlier() {
		assertThat(seesAndReads("PERSON", ASKED, "organ-office")).isEqualTo("y-");
		assertThat(seesAndReads("PERSON", ASKED, "discipline")).isEqualTo("y-");
	}

	private static String seesAndReads(String id, Talk talk, String... groups) {
		TalkScope scope = TalkScope.of(new Actor(id, "某人", Set.of(groups)));
		return (scope.sees(talk) ? "y" : "-") + (scope.reads(talk) ? "y" : "-");
	}

	private static Talk talk(@Nullable LocalDate talkedOn) {
		return new Talk("id", Trigger.SIGNS, null, "PERSON", "B02", "TALKER", "情况", TalkState.ASSIGNED,
				LocalDate.of(2026, 11, 30), "系统", LocalDateTime.of(2026, 11, 23, 9, 5), talkedOn, "", null, "内容", "",
				"措施", "OWNER", LocalDate.of(2026, 12, 1), null, null);
	}

}
