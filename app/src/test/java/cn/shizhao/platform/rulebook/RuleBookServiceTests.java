package cn.shizhao.platform.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * From upload to being in force: who may do what, and that nothing is lost.
 */
@MybatisTest(properties = { "mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@Import({ StoredRuleBooks.class, RuleBookService.class, RuleBookServiceTests.Surroundings.class })
class RuleBookServiceTests {

	private static final Actor AUTHOR = actor("CZ0061", Role.RULE_AUTHOR);

	private static final Actor OTHER_AUTHOR = actor("CZ0089", Role.RULE_AUTHOR);

	private static final Actor APPROVER = actor("CZ0015", Role.RULE_APPROVER);

	private static final byte[] NOTED = Edited.firstRow(BookKind.PIONEER_INDEX, "计分表", "说明", "改过的说明");

	@Autowired
	private RuleBookService service;

	@Autowired
	private RuleBooks books;

	@Autowired
	private RuleBookMapper mapper;

	@BeforeEach
	void shipped() {
		for (BookKind kind : BookKind.values()) {
			this.service.storeShipped(kind);
		}
	}

	@Test
	void theShippedWorkbooksAreInForceAtFirst() {
		assertThat(this.books.index(Subject.MEMBER).subject()).isEqualTo(Subject.MEMBER);
		assertThat(this.books.index(Subject.BRANCH).subject()).isEqualTo(Subject.BRANCH);
		assertThat(this.books.index(Subject.SECTION).subject()).isEqualTo(Subject.SECTION);
		assertThat(this.books.selection().quotas()).isNotEmpty();
	}

	@Test
	void startingAgainStoresNothingTwice() {
		shipped();
		assertThat(this.mapper.versions(BookKind.PIONEER_INDEX)).hasSize(1);
		assertThat(this.mapper.steps(BookKind.PIONEER_INDEX)).hasSize(2);
	}

	@Test
	void aVersionApprovedBySomeoneElseComesInForceAndTheOldOneStays() throws BookException {
		String old = this.books.index(Subject.MEMBER).hash();
		BookVersion version = upload();
		assertThat(version.ordinal()).isEqualTo(2);
		this.service.submit(version.hash(), "说明改得清楚些", AUTHOR);
		assertThat(this.books.index(Subject.MEMBER).hash()).isEqualTo(old);
		this.service.approve(version.hash(), "", APPROVER);
		assertThat(this.books.index(Subject.MEMBER).hash()).isEqualTo(version.hash());
		assertThat(this.books.index(old).rows().get(0).note()).isNotEqualTo("改过的说明");
		assertThat(this.books.index(version.hash()).rows().get(0).note()).isEqualTo("改过的说明");
		assertThat(this.mapper.content(version.hash()).content()).isEqualTo(NOTED);
		assertThat(this.mapper.steps(BookKind.PIONEER_INDEX)).extracting(BookStep::step)
			.containsExactly(BookStep.Kind.APPROVED, BookStep.Kind.SUBMITTED, BookStep.Kind.UPLOADED,
					BookStep.Kind.APPROVED, BookStep.Kind.UPLOADED);
		assertThat(this.mapper.steps(BookKind.PIONEER_INDEX).get(1)).isEqualTo(new BookStep(version.hash(),
				BookStep.Kind.SUBMITTED, "说明改得清楚些", "CZ0061", LocalDateTime.of(2026, 10, 12, 9, 5)));
	}

	@Test
	void anOldVersionCanBePutBackInForceTheSameWay() throws BookException {
		String old = this.books.index(Subject.MEMBER).hash();
		BookVersion version = upload();
		this.service.submit(version.hash(), "试一试", AUTHOR);
		this.service.approve(version.hash(), "", APPROVER);
		this.service.submit(old, "改回去", OTHER_AUTHOR);
		this.service.approve(old, "同意", APPROVER);
		assertThat(this.books.index(Subject.MEMBER).hash()).isEqualTo(old);
	}

	@Test
	void aReturnedVersionMayBeSubmittedAgain() throws BookException {
		BookVersion version = upload();
		this.service.submit(version.hash(), "第一次", AUTHOR);
		this.service.giveBack(version.hash(), "说明还不清楚", APPROVER);
		assertThat(this.service.version(version.hash()).state()).isEqualTo(BookState.RETURNED);
		this.service.submit(version.hash(), "第二次", AUTHOR);
		assertThat(this.service.version(version.hash()).state()).isEqualTo(BookState.SUBMITTED);
	}

	@Test
	void theSameContentIsOneVersion() throws BookException {
		assertThat(this.service.upload(BookKind.PIONEER_INDEX, "另一个名字.xlsx", NOTED, OTHER_AUTHOR).hash())
			.isEqualTo(upload().hash());
		assertThat(this.mapper.versions(BookKind.PIONEER_INDEX)).hasSize(2);
	}

	@Test
	void onlyAuthorsUploadAndSubmitAndOnlyApproversDecide() throws BookException {
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.service.upload(BookKind.PIONEER_INDEX, "a.xlsx", NOTED, APPROVER))
			.withMessage("只有“规则编制”可以上传规则工作簿");
		BookVersion version = upload();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.service.submit(version.hash(), "x", APPROVER));
		this.service.submit(version.hash(), "x", AUTHOR);
		for (Actor other : new Actor[] { AUTHOR, actor("CZ0047", Role.ORGAN_OFFICE), actor("CZ0044", Role.AUDITOR) }) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.service.approve(version.hash(), "", other));
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> this.service.giveBack(version.hash(), "x", other));
		}
		assertThat(this.service.version(version.hash()).state()).isEqualTo(BookState.SUBMITTED);
	}

	@Test
	void whoWroteAVersionNeverApprovesItEvenWithBothRoles() throws BookException {
		Actor both = actor("CZ0061", Role.RULE_AUTHOR, Role.RULE_APPROVER);
		BookVersion uploaded = upload();
		this.service.submit(uploaded.hash(), "由另一人提交", OTHER_AUTHOR);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.service.approve(uploaded.hash(), "", both))
			.withMessageContaining("须由另一位审批人审批");
		Actor submitter = actor("CZ0089", Role.RULE_APPROVER);
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> this.service.approve(uploaded.hash(), "", submitter));
	}

	@Test
	void stepsOutOfTurnAreRefused() throws BookException {
		BookVersion version = upload();
		assertThatIllegalStateException().isThrownBy(() -> this.service.approve(version.hash(), "", APPROVER))
			.withMessageContaining("只有待审批的版本才能审批");
		this.service.submit(version.hash(), "x", AUTHOR);
		assertThatIllegalStateException().isThrownBy(() -> this.service.submit(version.hash(), "x", AUTHOR))
			.withMessageContaining("正等待审批");
		this.service.approve(version.hash(), "", APPROVER);
		assertThatIllegalStateException().isThrownBy(() -> this.service.submit(version.hash(), "x", AUTHOR))
			.withMessageContaining("正在启用");
		assertThatIllegalArgumentException().isThrownBy(() -> this.service.version("none"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.books.index("none"));
	}

	@Test
	void notesAreRequiredWhereSomeoneNeedsThem() throws BookException {
		BookVersion version = upload();
		assertThatIllegalArgumentException().isThrownBy(() -> this.service.submit(version.hash(), " ", AUTHOR))
			.withMessage("请填写修改说明");
		this.service.submit(version.hash(), "x", AUTHOR);
		assertThatIllegalArgumentException().isThrownBy(() -> this.service.giveBack(version.hash(), "", APPROVER))
			.withMessage("请填写退回理由");
	}

	@Test
	void aRefusedFileIsNotStoredAndAllItsProblemsAreTold() {
		byte[] wrong = Edited.firstRow(BookKind.PIONEER_INDEX, "计分表", "指标", "微信步数");
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> this.service.upload(BookKind.PIONEER_INDEX, "a.xlsx", wrong, AUTHOR))
			.satisfies((ex) -> assertThat(ex.problems())
				.anySatisfy((problem) -> assertThat(problem.toString()).contains("微信步数")));
		assertThat(this.mapper.versions(BookKind.PIONEER_INDEX)).hasSize(1);
	}

	@Test
	void aWorkbookOfAnotherKindIsRefused() {
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> this.service.upload(BookKind.FORTRESS_INDEX, "a.xlsx", NOTED, AUTHOR))
			.withMessageContaining("算的是先锋指数，这里要“支部堡垒指数”工作簿");
		assertThatExceptionOfType(BookException.class)
			.isThrownBy(() -> this.service.upload(BookKind.EXEMPLAR_SELECTION, "a.xlsx", NOTED, AUTHOR))
			.withMessageContaining("是计分工作簿，这里要评选工作簿");
	}

	private BookVersion upload() throws BookException {
		return this.service.upload(BookKind.PIONEER_INDEX, "pioneer-index.xlsx", NOTED, AUTHOR);
	}

	private static Actor actor(String id, Role... roles) {
		return new Actor(id, id, Set.of(java.util.Arrays.stream(roles).map(Role::group).toArray(String[]::new)));
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Surroundings {

		@Bean
		Clock clock() {
			return Clock.fixed(Instant.parse("2026-10-12T01:05:00Z"), ZoneId.of("Asia/Shanghai"));
		}

	}

}
