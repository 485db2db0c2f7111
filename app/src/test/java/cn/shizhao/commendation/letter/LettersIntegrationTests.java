package cn.shizhao.commendation.letter;

import java.io.IOException;
import java.util.Map;

import cn.shizhao.AnnouncedQuarter;
import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The register of the sample's letters, and letters for paper.
 */
@SampleTest
class LettersIntegrationTests {

	private static final String OFFICE = "CZ0047";

	private static final String AUDITOR = "CZ0044";

	private static final String MEMBER = "CZ0036";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcTemplate jdbc;

	@BeforeEach
	void onlyTheSampleIsThere(@Autowired ApplicationContext application) {
		new AnnouncedQuarter(application).takeBack();
	}

	@Test
	void everyLetterIsRegisteredAndReadyForPaper() {
		String register = login(OFFICE).get("/letters/2026Q1").body();
		assertThat(register).contains("喜报〔2026〕1-01号", "喜报〔2026〕1-10号", "已送达（9）", "已退回（1）", "登记编号", "交送达人");
		assertThat(login(AUDITOR).get("/letters/2026Q1/export?format=csv&state=returned").body().lines()).hasSize(2);
		assertThat(login(MEMBER).get("/letters/2026Q1").statusCode()).isEqualTo(403);
		String letters = login(AUDITOR).get("/letters/2026Q1/print").body();
		assertThat(letters.split("<section class=\"letter\"")).hasSize(11);
		assertThat(letters).contains("同志家属：", "立足岗位", "季度标兵", "特此报喜", "某某市财政局").doesNotContain("打印 10 份");
		for (int i = 0; i < 2; i++) {
			assertThat(
					login(OFFICE).form("/letters/2026Q1/print", Map.of("person", "")).headers().firstValue("Location"))
				.hasValueSatisfying((place) -> assertThat(place).contains("now=true"));
		}
		assertThat(this.jdbc.queryForList(
				"SELECT kind FROM letter_event WHERE period = '2026Q1' AND kind LIKE '%PRINTED'", String.class))
			.hasSize(20)
			.containsOnly("PRINTED", "REPRINTED");
		assertThat(login(OFFICE).get("/letters/2026Q1/docx").headers().firstValue("Content-Type"))
			.contains("application/zip");
	}

	@Test
	void aTemplateThatDoesNotFitIsRefusedAndTheShippedOneComesBack() throws IOException {
		WebClient office = login(OFFICE);
		assertThat(office.upload("/letter-template/upload", "file", Map.of("letter.txt", "x".getBytes())).body())
			.contains("请选择 Word 文件（.docx）");
		assertThat(office.upload("/letter-template/upload", "file", Map.of("letter.docx", "x".getBytes())).body())
			.contains("这个文件不能作为模板打开");
		byte[] shipped = new ClassPathResource("letters/letter.docx").getContentAsByteArray();
		assertThat(office.upload("/letter-template/upload", "file", Map.of("我们的喜报.docx", shipped)).statusCode())
			.isEqualTo(302);
		assertThat(office.get("/letter-template").body()).contains("我们的喜报.docx", "{{姓名}}");
		office.form("/letter-template/reset", Map.of());
		assertThat(office.get("/letter-template").body()).contains("随系统提供的模板");
		assertThat(login(AUDITOR).get("/letter-template").statusCode()).isEqualTo(403);
	}

	private WebClient login(String id) {
		WebClient client = new WebClient(this.port);
		client.login(id, "shizhao2026");
		return client;
	}

}
