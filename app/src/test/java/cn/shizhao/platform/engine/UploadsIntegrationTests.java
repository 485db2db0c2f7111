package cn.shizhao.platform.engine;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.shizhao.ApplicationTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Accounts;
import cn.shizhao.platform.account.Role;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.type.JdbcType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What someone reads whose file the server does not take.
 */
@ApplicationTest
class UploadsIntegrationTests {

	private static final String IMPORT = "/roster/imports";

	private static final byte[] FOREIGN = "不是表".getBytes(StandardCharsets.UTF_8);

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private SqlSessionFactory sessions;

	@BeforeEach
	void createLogin() {
		this.accounts.save("UP0001", "办公室", "correct-password");
		this.accounts.setGroups("UP0001", Set.of("member", Role.ORGAN_OFFICE.group()));
	}

	@AfterEach
	void removeLogin() {
		this.accounts.remove("UP0001");
	}

	@Test
	void aLongNameIsShortenedAndItsEndingStays() {
		HttpResponse<String> answer = upload(Map.of("花".repeat(240) + ".xlsx", FOREIGN));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("花".repeat(185) + ".xlsx：打不开").doesNotContain("花".repeat(186));
	}

	@Test
	void aNameThatIsTooLongIsNamedAsTheCause() {
		refused(upload(Map.of("花".repeat(3000) + ".xlsx", FOREIGN)), "文件名太长；请把文件名改短后再上传。");
	}

	@Test
	void aFileThatIsTooLargeIsRefusedWithTheLimit() {
		refused(upload(Map.of("a.xlsx", new byte[20 * 1024 * 1024 + 1])), "文件太大，最多 20 MB；请缩小后再上传。");
		refused(upload(Map.of("a.xlsx", new byte[25 * 1024 * 1024])), "文件太大，最多 20 MB；请缩小后再上传。",
				"几个文件合起来太大，最多 21 MB；请缩小或分几次上传。");
	}

	@Test
	void tooManyFilesAreRefused() {
		refused(upload(IntStream.range(0, 60).boxed().collect(Collectors.toMap((i) -> i + ".csv", (i) -> FOREIGN))),
				"一次选的文件太多，连同其他内容最多 50 项；请分几次上传。");
	}

	@Test
	void whoHasNoScriptReadsTheSameOnAPage() {
		HttpResponse<String> answer = client().upload(IMPORT, "files", Map.of("花".repeat(3000) + ".xlsx", FOREIGN));
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("<h1>文件太大</h1>", "文件名太长；请把文件名改短后再上传。");
	}

	@Test
	void textIsSavedWithoutControlCharacters() {
		assertThat(this.sessions.getConfiguration().getTypeHandlerRegistry().getTypeHandler(String.class))
			.isInstanceOf(SavedText.class);
		assertThat(this.sessions.getConfiguration()
			.getTypeHandlerRegistry()
			.getTypeHandler(String.class, JdbcType.VARCHAR)).isNotNull();
	}

	private HttpResponse<String> upload(Map<String, byte[]> files) {
		return client().withHeader("HX-Request", "true").upload(IMPORT, "files", files);
	}

	private WebClient client() {
		WebClient client = new WebClient(this.port);
		client.login("UP0001", "correct-password");
		return client;
	}

	private static void refused(HttpResponse<String> answer, String... messages) {
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(List.of(messages)).anySatisfy((message) -> assertThat(answer.body()).contains(message));
	}

}
