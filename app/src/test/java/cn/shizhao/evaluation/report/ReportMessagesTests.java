package cn.shizhao.evaluation.report;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.casework.Posted;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ReportTest
class ReportMessagesTests {

	private static final Period Q3 = new Period(2026, 3);

	private static final Date DUE = Date.from(Instant.parse("2026-10-15T10:00:00Z"));

	@Autowired
	private ReportMessages messages;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportDrafts drafts;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void everyHeadIsRemindedOnce() {
		this.messages.remind(Q3, "K02", DUE);
		this.messages.remind(Q3, "K02", DUE);
		assertThat(texts()).containsExactly("CZ0009 【季度测评】预算科的2026年第三季度评分请在2026年10月15日前报送，请登录系统办理。",
				"CZ0010 【季度测评】预算科的2026年第三季度评分请在2026年10月15日前报送，请登录系统办理。");
	}

	@Test
	void theOfficeIsToldOnceThatAReportIsLate() {
		this.messages.escalate(Q3, "K02", DUE);
		this.messages.escalate(Q3, "K02", DUE);
		assertThat(texts()).containsExactly("CZ0001 【季度测评】预算科的2026年第三季度评分应于2026年10月15日报送，至今没有报送，请在“进度”页催办。",
				"CZ0002 【季度测评】预算科的2026年第三季度评分应于2026年10月15日报送，至今没有报送，请在“进度”页催办。");
	}

	@Test
	void aReportThatIsThereNeedsNoReminder() {
		submit();
		this.messages.remind(Q3, "K02", DUE);
		this.messages.escalate(Q3, "K02", DUE);
		assertThat(texts()).isEmpty();
	}

	@Test
	void aReturnTellsTheHeadsAndBeginsANewRoundOfReminders() {
		this.messages.remind(Q3, "K02", DUE);
		submit();
		this.reports.returnReport(Q3, "K02", "缺李四的依据", "CZ0001");
		this.messages.remind(Q3, "K02", DUE);
		assertThat(texts()).hasSize(6).contains("CZ0010 【季度测评】预算科的2026年第三季度评分被退回，原因：缺李四的依据。请登录系统修改后重新报送。");
	}

	private void submit() {
		Draft draft = new Draft("91", Map.of("CZ0009", "95", "CZ0010", "88", "CZ0011", "100"));
		this.drafts.save(Q3, "K02", new Posted<>(0, false, draft), "CZ0009");
		this.reports.submit(Q3, "K02", DUE, "CZ0009");
	}

	private List<String> texts() {
		return this.jdbc.queryForList("SELECT recipient || ' ' || content FROM outbox ORDER BY id", String.class);
	}

}
