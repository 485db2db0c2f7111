package cn.shizhao.talk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.SectionLeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Who talks with whom.
 */
class TalkersTests {

	private static final Map<String, List<String>> GROUPS = Map.of("leading-group", List.of("L1", "L2"), "section-head",
			List.of("H1", "H2"), "section-K01", List.of("H1"), "section-K02", List.of("H2"), "branch-B01",
			List.of("S1"), "organ-office", List.of("O1", "O2"));

	private final SectionLeaders leaders = mock(SectionLeaders.class);

	private final Talkers talkers = new Talkers((group) -> GROUPS.getOrDefault(group, List.of()), this.leaders);

	@Test
	void leadersTalkWithEachOther() {
		assertThat(this.talkers.of(person("L1", "K01", "B01"), Trigger.PRAISED)).isEqualTo("L2");
		assertThat(this.talkers.of(person("L2", "K01", "B01"), Trigger.DISCIPLINED)).isEqualTo("L1");
	}

	@Test
	void aLeaderTalksWithTheHeadOfASection() {
		assertThat(this.talkers.of(person("H1", "K01", "B01"), Trigger.SIGNS)).isEqualTo("L1");
	}

	@Test
	void theLeaderInChargeTalksWithTheHeadOfTheirSection() {
		given(this.leaders.of("K02")).willReturn(Optional.of("L2"));
		assertThat(this.talkers.of(person("H2", "K02", "B02"), Trigger.SIGNS)).isEqualTo("L2");
		assertThat(this.talkers.of(person("M2", "K02", "B02"), Trigger.PRAISED)).isEqualTo("H2");
	}

	@Test
	void aLeaderInChargeWhoLeftIsPassedOver() {
		given(this.leaders.of("K02")).willReturn(Optional.of("L9"));
		assertThat(this.talkers.of(person("H2", "K02", "B02"), Trigger.SIGNS)).isEqualTo("L1");
	}

	@Test
	void theHeadTalksWithTheSection() {
		assertThat(this.talkers.of(person("M1", "K01", "B01"), Trigger.POST_CHANGED)).isEqualTo("H1");
		assertThat(this.talkers.of(person("M1", "K01", "B01"), Trigger.FAMILY)).isEqualTo("H1");
	}

	@Test
	void theSecretaryTalksWhereDisciplineIsAtStake() {
		assertThat(this.talkers.of(person("M1", "K01", "B01"), Trigger.DISCIPLINED)).isEqualTo("S1");
		assertThat(this.talkers.of(person("M1", "K01", "B01"), Trigger.SIGNS)).isEqualTo("S1");
	}

	@Test
	void withoutASecretaryTheHeadTalks() {
		assertThat(this.talkers.of(person("M2", "K02", "B02"), Trigger.DISCIPLINED)).isEqualTo("H2");
	}

	@Test
	void nobodyTalksWithThemselves() {
		assertThat(this.talkers.of(person("S1", "K02", "B01"), Trigger.SIGNS)).isEqualTo("H2");
		assertThat(this.talkers.of(person("O1", "K09", "B09"), Trigger.PRAISED)).isEqualTo("O2");
	}

	@Test
	void theOfficeTalksWhereNobodyIsLeft() {
		assertThat(this.talkers.of(person("M3", "K09", "B09"), Trigger.PRAISED)).isEqualTo("O1");
		assertThatIllegalStateException().isThrownBy(
				() -> new Talkers((group) -> List.of(), this.leaders).of(person("M3", "K09", "B09"), Trigger.PRAISED))
			.withMessageContaining("请先在花名册里定下机关党委办公室的人员");
	}

	private static Member person(String id, String section, String branch) {
		return new Member(id, "某人", "女", null, "群众", null, section, branch, "科员", "10000000000", "城西片");
	}

}
