package cn.shizhao.platform.roster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.table.TableException;
import cn.shizhao.platform.account.Directory;
import cn.shizhao.platform.account.InitialPasswords;
import cn.shizhao.platform.account.NewLogin;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.mock;

/**
 * Rosters come in from files: all problems at once, a preview, people who leave and come
 * back, logins that follow.
 */
@MybatisTest(properties = { "mybatis.configuration.map-underscore-to-camel-case=true",
		"mybatis.configuration.arg-name-based-constructor-auto-mapping=true" })
@Import({ BureauRoster.class, RosterStore.class, RosterImports.class, RosterLogins.class, RosterChanges.class,
		PersonEdits.class, Departures.class, Handovers.class, RosterImportsTests.Surroundings.class })
@RecordApplicationEvents
class RosterImportsTests {

	private static final Set<String> NAMES = Set.of("branches", "sections", "roster", "households", "roles");

	private static final Answers NONE = new Answers(Map.of(), Set.of());

	@Autowired
	private RosterImports imports;

	@Autowired
	private RosterStore store;

	@Autowired
	private Roster roster;

	@Autowired
	private InitialPasswords initialPasswords;

	@Autowired
	private FakeAccounts accounts;

	@Autowired
	private FakeCommitments tasks;

	@Autowired
	private PersonEdits edits;

	@Autowired
	private RosterLogins rosterLogins;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private RosterChangeMapper changes;

	@Autowired
	private ApplicationEvents events;

	@BeforeEach
	void startWithoutLogins() {
		this.accounts.logins.clear();
		this.accounts.passwords.clear();
		this.tasks.settled.clear();
	}

	@Test
	void theSampleBureauComesInAtOnce() {
		List<NewLogin> logins = takeSample();
		assertThat(this.roster.branches()).hasSize(14);
		assertThat(this.roster.sections()).hasSize(28);
		assertThat(this.roster.members()).hasSize(132);
		assertThat(this.store.load().households()).hasSize(264);
		assertThat(logins).hasSize(132).extracting(NewLogin::password).doesNotHaveDuplicates();
		assertThat(logins).contains(new NewLogin("CZ0058", "陈𬀩", "预算科", this.accounts.passwords.get("CZ0058")));
		assertThat(this.initialPasswords.inUse("CZ0058")).isTrue();
	}

	@Test
	void aPersonIsReadInFullWithARareCharacter() {
		takeSample();
		assertThat(this.roster.member("CZ0058")).contains(new Member("CZ0058", "陈𬀩", "女", LocalDate.of(1966, 2, 2),
				"正式党员", LocalDate.of(1988, 5, 10), "K02", "B02", "科员", "10000000057", "城南片"));
		assertThat(this.roster.membersOfSection("K02")).extracting(Member::id)
			.containsExactly("CZ0030", "CZ0058", "CZ0086", "CZ0114");
	}

	@Test
	void postsAndDutiesDecideTheGroups() {
		takeSample();
		assertThat(groups("CZ0001")).containsExactlyInAnyOrder("member", "leading-group");
		assertThat(groups("CZ0008")).containsExactlyInAnyOrder("member", "section-head", "section-K08",
				"branch-secretary", "branch-B08");
		assertThat(groups("CZ0047")).containsExactlyInAnyOrder("member", "organ-office");
		assertThat(groups("CZ0058")).containsExactly("member");
		assertThat(this.accounts.inGroup("section-head")).hasSize(28);
		assertThat(this.accounts.inGroup("branch-secretary")).hasSize(14);
		assertThat(this.accounts.inGroup("organ-office")).hasSize(3);
		assertThat(this.accounts.inGroup("party-committee")).hasSize(5);
		assertThat(this.accounts.inGroup("leading-group")).hasSize(7);
		assertThat(this.accounts.inGroup("discipline")).hasSize(3);
		assertThat(Stream.of("rule-author", "rule-approver", "auditor").map(this.accounts::inGroup))
			.allSatisfy((people) -> assertThat(people).hasSize(2));
		assertThat(this.accounts.inGroup("operator")).hasSize(1);
	}

	@Test
	void groupsThatNoRosterGivesStay() {
		takeSample();
		this.accounts.setGroups("CZ0049", Set.of("member", "auditor", "camunda-admin"));
		takeSample();
		assertThat(groups("CZ0049")).containsExactlyInAnyOrder("member", "operator", "camunda-admin");
	}

	@Test
	void anExportImportedAgainChangesNothing() {
		takeSample();
		byte[] export = RosterExport.xlsx(this.store.load(), true);
		String id = this.imports.upload(List.of(new RosterFile("名册.xlsx", export)), "CZ0047");
		assertThat(this.imports.plan(id).isEmpty()).isTrue();
		assertThat(this.imports.plan(id).warnings()).isEmpty();
	}

	@Test
	void onlyTheOfficeExportsWholeMobileNumbers() throws IOException {
		takeSample();
		assertThat(sheet(RosterExport.xlsx(this.store.load(), true))).contains("10000000057");
		assertThat(sheet(RosterExport.xlsx(this.store.load(), false))).contains("100****0057", "CZ0058", "H0264")
			.doesNotContain("10000000057");
	}

	private static String sheet(byte[] xlsx) throws IOException {
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
				XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
			return text.getText();
		}
	}

	@Test
	void passwordsNeverUsedAreMadeAnewForAllAtOnce() {
		Map<String, String> first = takeSample().stream().collect(Collectors.toMap(NewLogin::id, NewLogin::password));
		this.initialPasswords.over("CZ0001");
		this.jdbc.update("UPDATE initial_password SET used_at = CURRENT_TIMESTAMP WHERE login = 'CZ0002'");
		UnusedLogins unused = this.rosterLogins.unused();
		assertThat(unused.people()).hasSize(130)
			.extracting(UnusedLogins.Unused::id)
			.contains("CZ0058")
			.doesNotContain("CZ0001", "CZ0002");
		List<NewLogin> second = this.rosterLogins.renewUnused(unused.fingerprint());
		assertThat(second).extracting(NewLogin::id)
			.containsExactlyElementsOf(unused.people().stream().map(UnusedLogins.Unused::id).toList());
		assertThat(second).allSatisfy((login) -> {
			assertThat(login.password()).isNotEqualTo(first.get(login.id()));
			assertThat(this.accounts.passwords).containsEntry(login.id(), login.password());
		});
		assertThat(this.accounts.passwords).containsEntry("CZ0001", first.get("CZ0001"))
			.containsEntry("CZ0002", first.get("CZ0002"));
		assertThatIllegalStateException().as("the second click of two")
			.isThrownBy(() -> this.rosterLogins.renewUnused(unused.fingerprint()))
			.withMessageContaining("没有重新生成");
	}

	@Test
	void nobodyResetsTheOwnPasswordWithoutKnowingIt() {
		takeSample();
		assertThat(this.rosterLogins.resetPassword("CZ0047", "CZ0103").name()).isNotEmpty();
		assertThatIllegalStateException().isThrownBy(() -> this.rosterLogins.resetPassword("CZ0047", "CZ0047"))
			.withMessageContaining("我的账户");
	}

	@Test
	void whatChangedIsShownWithoutMobileNumbers() {
		takeSample();
		String id = this.edits.change(with(this.edits.form("CZ0030"), Map.of("手机号", "13912345678")), "CZ0047");
		confirm(id);
		assertThat(this.changes.find("CZ0030", 1, 0).get(0).shown()).contains("139****5678").doesNotContain("1234567");
	}

	@Test
	void aPreviewSaysWhatChangesAndChangesNothing() {
		takeSample();
		String id = this.imports.upload(List.of(edited("roster", (line) -> {
			if (line.startsWith("CZ0132,")) {
				return "CZ0133,许新,女,1999-01-18,群众,,K20,B06,科员,,";
			}
			return line.startsWith("CZ0058,") ? line.replace("K02,B02", "K03,B03") : line;
		})), "CZ0047");
		RosterPlan plan = this.imports.plan(id);
		assertThat(plan.differences()).filteredOn((difference) -> !difference.isEmpty())
			.containsExactly(new Difference("人员", List.of("CZ0133 许新"),
					List.of(new Difference.Changed("CZ0058 陈𬀩", List.of("科室编号：K02 → K03", "支部编号：B02 → B03"))),
					List.of("CZ0132 许晨"), 132));
		assertThat(plan.warnings()).containsExactly("联系户 H0263 方晓婷 的联系人 CZ0132 不在名册里；请在联系户表里重新结对",
				"联系户 H0264 华蓉露 的联系人 CZ0132 不在名册里；请在联系户表里重新结对");
		assertThat(this.roster.member("CZ0133")).isEmpty();
	}

	@Test
	void whoLeavesLosesTheLoginIsKeptAndMayComeBack() {
		takeSample();
		List<RosterFile> without = List.of(edited("roster", (line) -> line.startsWith("CZ0128,") ? null : line),
				edited("households", (line) -> line.endsWith(",CZ0128") ? line.replace("CZ0128", "CZ0127") : line));
		confirm(without);
		assertThat(this.roster.members()).hasSize(131);
		assertThat(this.roster.member("CZ0128")).isPresent();
		assertThat(this.accounts.find("CZ0128")).isEmpty();
		assertThat(this.store.load().duties()).noneMatch((duty) -> duty.personId().equals("CZ0128"));
		List<NewLogin> back = confirm(List.of(sample("roster"), sample("roles")));
		assertThat(back).extracting(NewLogin::id).containsExactly("CZ0128");
		assertThat(groups("CZ0128")).containsExactlyInAnyOrder("member", "branch-secretary", "branch-B02");
	}

	@Test
	void aNewRosterWarnsOfWorkNobodyWouldDo() {
		String id = this.imports.upload(
				List.of(sample("branches"), sample("sections"),
						edited("roster", (line) -> line.startsWith("CZ0030,") ? line.replace("科室负责人", "科员") : line)),
				"CZ0047");
		assertThat(this.imports.plan(id).warnings()).contains("K02 预算科 没有科室负责人，它的报送任务会无人办理；请在人员表里确定负责人",
				"B01 机关第一支部 没有支部书记，它的台账确认任务会无人办理；请在任职表里确定书记", "还没有人担任“机关纪委”，它的任务会无人办理；请在任职表里确定");
	}

	@Test
	void everyProblemOfEveryFileIsNamedByLineAndColumn() {
		List<RosterFile> files = List.of(sample("branches"),
				csv("sections.csv", "科室编号,科室名称,支部编号", "K01,办公室,B01", "K-2,预算科,B01"),
				csv("roster.csv", "工号,姓名,性别,出生日期,政治面貌,入党日期,科室编号,支部编号,职务,手机号,居住片区",
						"CZ0001,,男,1995-01-12,正式党员,2017-07-30,K01,B01,局长,1000,东乡片",
						"CZ0002,云英宇,女,1990-17-29,党员,2014-10-02,K01,B01,科员,10000000001,城西片",
						"cz0002,赵泽敏,女,1990-07-29,正式党员,2014-10-02,K01,B01,科员,10000000001,城西片"),
				csv("x.csv", "编号,分数", "1,2"));
		assertThatExceptionOfType(TableException.class).isThrownBy(() -> this.imports.upload(files, "CZ0047"))
			.satisfies((ex) -> assertThat(ex.problems()).containsExactlyInAnyOrder(
					"x.csv：看不出是哪种表；支部、科室、人员、联系户、任职各表应有列“支部名称”“科室名称”“姓名”“户号”“角色”",
					"sections.csv 第 3 行“科室编号”：“K-2”不对；只能用字母和数字", "roster.csv 第 2 行“姓名”：不能为空",
					"roster.csv 第 2 行“职务”：“局长”不对；应为 党组成员、科室负责人、科员 之一",
					"roster.csv 第 2 行“手机号”：“1000”不对；应为 11 位手机号，没有就留空",
					"roster.csv 第 3 行“出生日期”：“1990-17-29”不是日期；应写成 2026-01-31",
					"roster.csv 第 3 行“政治面貌”：“党员”不对；应为 正式党员、预备党员、群众 之一", "roster.csv 第 4 行“工号”：“cz0002”出现了两次；请只留一行"));
		assertThat(this.roster.branches()).isEmpty();
	}

	@Test
	void tablesMustAgreeWithEachOtherAndWithWhatIsStored() {
		takeSample();
		List<RosterFile> files = List.of(
				edited("sections", (line) -> line.startsWith("K28,") ? line.replace("B14", "B15") : line),
				edited("roster", (line) -> {
					if (line.startsWith("CZ0002,")) {
						return line.replace("正式党员,2014-10-02", "群众,2014-10-02");
					}
					if (line.startsWith("CZ0003,")) {
						return line.replace("1994-07-09", "1974-07-09");
					}
					return line.startsWith("CZ0132,") ? null : line;
				}), edited("roles",
						(line) -> line.replace("CZ0044,审计,", "CZ0061,规则审批,").replace("CZ0072,审计,", "CZ0072,审计,K16")));
		assertThatExceptionOfType(TableException.class).isThrownBy(() -> this.imports.upload(files, "CZ0047"))
			.satisfies((ex) -> assertThat(ex.problems()).containsExactlyInAnyOrder(
					"sections.csv 第 29 行“支部编号”：“B15”不在支部表里；请改正，或同时导入含有它的支部表",
					"roster.csv 第 3 行“入党日期”：群众不应有入党日期；请清空，或改正政治面貌",
					"roster.csv 第 4 行“入党日期”：1974-07-09 时未满 18 岁（出生日期 1970-05-26）；请核对两个日期",
					"roles.csv 第 " + lineOf("roles", "CZ0044,审计,") + " 行“角色”：CZ0061 不能既是规则编制又是规则审批；请只留一项",
					"roles.csv 第 " + lineOf("roles", "CZ0072,审计,") + " 行“范围”：“K16”多余；只有支部书记要写范围（支部编号），请清空"));
	}

	@Test
	void anImportCountsOnceAndOnlyAsItWasSeen() {
		takeSample();
		String first = this.imports.upload(List.of(edited("roster", (line) -> line.replace("陈𬀩", "陈炜"))), "CZ0047");
		String second = this.imports.upload(List.of(edited("roster", (line) -> line.replace("许晨", "许辰"))), "CZ0103");
		String seen = this.imports.plan(first).fingerprint();
		String seenBySecond = this.imports.plan(second).fingerprint();
		this.imports.confirm(first, seen, NONE, "CZ0047");
		assertThat(this.accounts.logins.get("CZ0058").name()).isEqualTo("陈炜");
		assertThatIllegalStateException().isThrownBy(() -> this.imports.confirm(second, seenBySecond, NONE, "CZ0103"))
			.withMessageContaining("请重新查看变更后再确认");
		assertThatIllegalStateException().isThrownBy(() -> this.imports.confirm(first, seen, NONE, "CZ0047"))
			.withMessageContaining("已经生效");
		assertThatIllegalArgumentException().isThrownBy(() -> this.imports.plan("none")).withMessageContaining("请重新上传");
	}

	@Test
	void onePersonMovesByWayOfThePreviewAndTheTasksOfTheOldUnitGoBack() {
		takeSample();
		PersonForm form = this.edits.form("CZ0030");
		assertThat(form.text("职务")).isEqualTo("科室负责人");
		String id = this.edits.change(with(form, Map.of("科室编号", "K03")), "CZ0047");
		assertThat(this.imports.plan(id).differences()).filteredOn((difference) -> !difference.isEmpty())
			.flatExtracting(Difference::changed)
			.extracting(Difference.Changed::what)
			.containsExactly(List.of("科室编号：K02 → K03"));
		this.tasks.settled.clear();
		confirm(id);
		assertThat(groups("CZ0030")).contains("section-K03").doesNotContain("section-K02");
		assertThat(this.tasks.settled).containsOnlyKeys("CZ0030");
		assertThat(this.tasks.settled.get("CZ0030")).contains("section-K03").doesNotContain("section-K02");
		assertThat(this.changes.find("CZ0030", 10, 0)).first()
			.satisfies((change) -> assertThat(List.of(change.kind(), change.action(), change.what(), change.by()))
				.containsExactly("人员", "改变", "科室编号：K02 → K03", "CZ0047"));
		assertThat(this.events.stream(MemberMoved.class)).singleElement().satisfies((move) -> {
			assertThat(move.importId()).isEqualTo(id);
			assertThat(move.before().sectionCode() + move.after().sectionCode()).isEqualTo("K02K03");
			assertThat(move.actor()).isEqualTo("CZ0047");
		});
	}

	@Test
	void someoneNewGetsALoginAndDuties() {
		takeSample();
		PersonForm form = new PersonForm("",
				Map.ofEntries(Map.entry("工号", "CZ0133"), Map.entry("姓名", "许新"), Map.entry("性别", "女"),
						Map.entry("出生日期", "1999-01-18"), Map.entry("政治面貌", "群众"), Map.entry("科室编号", "K20"),
						Map.entry("支部编号", "B06"), Map.entry("职务", "科员")),
				List.of("审计"), "");
		String id = this.edits.change(form, "CZ0047");
		List<NewLogin> made = confirm(id);
		assertThat(made).extracting(NewLogin::id).containsExactly("CZ0133");
		assertThat(groups("CZ0133")).containsExactlyInAnyOrder("member", "auditor");
		assertThat(this.changes.find("CZ0133", 10, 0)).extracting(RosterChange::title)
			.containsExactly("CZ0133 许新", "CZ0133 审计");
	}

	@Test
	void someoneLeavesLosesTheLoginAndTheTasks() {
		takeSample();
		String id = this.edits.leave("CZ0128", "CZ0047");
		assertThat(this.imports.plan(id).warnings()).anyMatch((warning) -> warning.contains("没有支部书记"));
		assertThat(this.accounts.find("CZ0128")).as("only prepared so far").isPresent();
		confirm(id);
		assertThat(this.accounts.find("CZ0128")).isEmpty();
		assertThat(this.tasks.settled).containsEntry("CZ0128", Set.of());
		assertThat(this.changes.find("CZ0128", 10, 0)).extracting(RosterChange::action).contains("减少");
		assertThatIllegalArgumentException().isThrownBy(() -> this.edits.leave("CZ0128", "CZ0047"))
			.withMessageContaining("在职人员");
	}

	@Test
	void whatIsWrongWithOnePersonIsNamedByColumn() {
		takeSample();
		PersonForm form = this.edits.form("CZ0030");
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.edits.change(with(form, Map.of("手机号", "12", "出生日期", "2026-13-01")), "CZ0047"))
			.satisfies((ex) -> assertThat(ex.problems()).containsExactlyInAnyOrder("“手机号”：“12”不对；应为 11 位手机号，没有就留空",
					"“出生日期”：“2026-13-01”不是日期；应写成 2026-01-31"));
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.edits.change(new PersonForm("", form.fields(), List.of(), ""), "CZ0047"))
			.withMessageContaining("已在名册里");
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.edits.change(with(form, Map.of("工号", "CZ0999")), "CZ0047"))
			.withMessageContaining("不能改");
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.edits.change(new PersonForm(form.id(), form.fields(), List.of("规则编制", "规则审批"), ""),
					"CZ0047"))
			.withMessageContaining("不能既是规则编制又是规则审批");
	}

	@Test
	void aNumberOfSomeoneWhoLeftIsNotGivenToAnother() {
		takeSample();
		confirm(this.edits.leave("CZ0128", "CZ0047"));
		List<RosterFile> another = List
			.of(edited("roster", (line) -> line.startsWith("CZ0128,") ? line.replace("郑丽远", "郑远远") : line));
		assertThatExceptionOfType(TableException.class).isThrownBy(() -> this.imports.upload(another, "CZ0047"))
			.withMessageContaining("CZ0128 曾是郑丽远（")
			.withMessageContaining("10月12日已退休")
			.withMessageContaining("离开的人的工号不再给别人");
		PersonForm form = this.edits.form("CZ0127");
		assertThatExceptionOfType(TableException.class)
			.isThrownBy(() -> this.edits
				.change(new PersonForm("", with(form, Map.of("工号", "cz0128")).fields(), List.of(), ""), "CZ0047"))
			.withMessageContaining("CZ0128 曾是郑丽远（");
	}

	@Test
	void whoComesBackIsAskedForAndKeepsTheirHistory() {
		takeSample();
		confirm(this.edits.leave("CZ0128", "CZ0047"));
		String id = this.imports
			.upload(List.of(edited("roster", (line) -> line.replace("CZ0128,", "cz0128,")), sample("roles")), "CZ0047");
		RosterPlan plan = this.imports.plan(id);
		assertThat(plan.returning()).extracting(RosterPlan.Who::title).containsExactly("CZ0128 郑丽远");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.imports.confirm(id, plan.fingerprint(), NONE, "CZ0047"))
			.withMessageContaining("是同一个人")
			.withMessageContaining("CZ0128 郑丽远");
		confirm(id);
		assertThat(this.roster.left("CZ0128")).isFalse();
		assertThat(this.changes.find("CZ0128", 10, 0)).extracting(RosterChange::what).contains("回来，沿用原来的工号和记录", "退休");
	}

	@Test
	void aLeaverIsNotConfirmedWithoutAReason() {
		takeSample();
		String id = this.edits.leave("CZ0128", "CZ0047");
		RosterPlan plan = this.imports.plan(id);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.imports.confirm(id, plan.fingerprint(), NONE, "CZ0047"))
			.withMessage("请选择离开的原因：CZ0128 郑丽远");
		assertThat(plan.handovers()).singleElement()
			.isEqualTo(new Handover("CZ0128 郑丽远（离开）", List.of(new Commitment("任务", "某项", "退回"))));
		assertThat(this.roster.left("CZ0128")).isFalse();
		confirm(id);
		assertThat(this.tasks.words).containsEntry("CZ0128", "郑丽远已退休");
	}

	@Test
	void whatPeopleDidKeepsTheNameOfThatDay() {
		takeSample();
		RosterNames names = new RosterNames(this.roster);
		LocalDateTime before = LocalDateTime.of(2026, 10, 12, 9, 5);
		confirm(List.of(edited("roster", (line) -> line.replace("陈𬀩", "陈炜"))));
		LocalDateTime between = this.roster.formerNames().get(0).usedUntil().plusNanos(1);
		confirm(List.of(edited("roster", (line) -> line.replace("陈𬀩", "陈晖"))));
		assertThat(names.at("CZ0058", before)).isEqualTo("陈𬀩");
		assertThat(names.at("CZ0058", before.toLocalDate())).isEqualTo("陈𬀩");
		assertThat(names.at("CZ0058", between)).isEqualTo("陈炜");
		assertThat(names.at("CZ0058", LocalDateTime.of(2027, 1, 1, 0, 0))).isEqualTo("陈晖");
		assertThat(names.person("CZ0058")).isEqualTo("陈晖");
		assertThat(names.at("CZ0057", before)).isEqualTo(names.person("CZ0057"));
		assertThat(names.at("系统", before)).isEqualTo("系统");
	}

	private static PersonForm with(PersonForm form, Map<String, String> changed) {
		Map<String, String> fields = new HashMap<>(form.fields());
		fields.putAll(changed);
		return new PersonForm(form.id(), fields, form.roles(), form.scope());
	}

	private List<NewLogin> takeSample() {
		return this.imports.take(NAMES.stream().map(RosterImportsTests::sample).toList(), this.initialPasswords::next,
				"系统");
	}

	private List<NewLogin> confirm(List<RosterFile> files) {
		String id = this.imports.upload(files, "CZ0047");
		return confirm(id);
	}

	/** Whoever leaves retires, and whoever comes back is the same. */
	private List<NewLogin> confirm(String id) {
		RosterPlan plan = this.imports.plan(id);
		Map<String, Departure.Reason> reasons = new HashMap<>();
		plan.leaving().forEach((one) -> reasons.put(one.id(), Departure.Reason.RETIRED));
		Set<String> same = plan.returning()
			.stream()
			.map(RosterPlan.Who::id)
			.collect(java.util.stream.Collectors.toSet());
		return this.imports.confirm(id, plan.fingerprint(), new Answers(reasons, same), "CZ0047");
	}

	private Set<String> groups(String id) {
		return this.accounts.logins.get(id).groups();
	}

	private static RosterFile sample(String name) {
		return edited(name, (line) -> line);
	}

	private static RosterFile edited(String name, java.util.function.UnaryOperator<String> edit) {
		return csv(name + ".csv", lines(name).map(edit).filter(java.util.Objects::nonNull).toArray(String[]::new));
	}

	private static RosterFile csv(String name, String... lines) {
		return new RosterFile(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	private static int lineOf(String name, String line) {
		return Arrays.asList(lines(name).toArray()).indexOf(line) + 1;
	}

	private static Stream<String> lines(String name) {
		try {
			return Files.readAllLines(Path.of("config/sample", name + ".csv")).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@TestConfiguration(proxyBeanMethods = false)
	@Import(InitialPasswords.class)
	static class Surroundings {

		@Bean
		FakeAccounts accounts() {
			return new FakeAccounts();
		}

		/** It keeps nobody's password. */
		@Bean
		Directory directory() {
			return mock(Directory.class);
		}

		@Bean
		FakeCommitments tasks() {
			return new FakeCommitments();
		}

		@Bean
		Clock clock() {
			return new SteppingClock(Instant.parse("2026-10-12T01:05:00Z"));
		}

	}

	/**
	 * A second later each time it is read, so that of two imports one is the newer.
	 */
	private static final class SteppingClock extends Clock {

		private Instant next;

		SteppingClock(Instant first) {
			this.next = first;
		}

		@Override
		public synchronized Instant instant() {
			Instant now = this.next;
			this.next = now.plusSeconds(1);
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneId.of("Asia/Shanghai");
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException("the office does not travel");
		}

	}

}
