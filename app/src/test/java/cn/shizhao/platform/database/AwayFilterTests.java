package cn.shizhao.platform.database;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What people and programs get while the database is away or the disk is full, and when a
 * request is sent again.
 */
class AwayFilterTests {

	private static final FilterChain DONE = (request, response) -> ((HttpServletResponse) response).setStatus(200);

	/** As a controller advice answers: a whole page, flushed. */
	private static final FilterChain LOST = (request, response) -> {
		RequestWork.lost();
		((HttpServletResponse) response).setStatus(500);
		response.getWriter().print("raw");
		response.flushBuffer();
	};

	private static final FilterChain LOST_AFTER_A_COMMIT = (request, response) -> {
		RequestWork.committed();
		LOST.doFilter(request, response);
	};

	private final DatabaseState state = mock(DatabaseState.class);

	private final DiskSpace disk = mock(DiskSpace.class);

	@Test
	void aPageWaitsByItselfWhileTheDatabaseIsAway() throws Exception {
		given(this.state.away()).willReturn(true);
		MockHttpServletResponse answer = send("GET", "/tasks", DONE);
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
		assertThat(answer.getContentAsString()).contains("正在恢复", "http-equiv=\"refresh\"");
	}

	@Test
	void whatWasTypedComesBackToBeSentAgain() throws Exception {
		given(this.state.away()).willReturn(true);
		MockHttpServletRequest request = form("/articles", Map.of("title", "一\"><script>", "_csrf", "t"));
		assertThat(send(request, DONE).getContentAsString()).contains("name=\"_csrf\" value=\"t\"")
			.contains("value=\"一&quot;&gt;&lt;script&gt;\"", "action=\"/articles\"", "再提交一次")
			.doesNotContain("<script>", "refresh");
	}

	@Test
	void aPasswordIsPutIntoNoPage() throws Exception {
		given(this.state.away()).willReturn(true);
		assertThat(send(form("/login", Map.of("password", "mima-mima")), DONE).getContentAsString()).contains("后退键")
			.doesNotContain("mima");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/tasks/1/report", "/engine-rest/task", "/camunda/api/engine/engine/default/task" })
	void programsGetJson(String path) throws Exception {
		given(this.state.away()).willReturn(true);
		MockHttpServletResponse answer = send("GET", path, DONE);
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentType()).startsWith("application/json");
		assertThat(answer.getContentAsString()).contains("\"message\":\"系统暂时连不上数据库");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/shizhao.css", "/actuator/health/readiness", "/forms/shizhao-forms.js" })
	void whatNeedsNoDatabaseIsServed(String path) throws Exception {
		given(this.state.away()).willReturn(true);
		assertThat(send("GET", path, DONE).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "POST, /articles, 507", "PUT, /api/tasks/1/report, 507", "DELETE, /engine-rest/task/1, 507",
			"POST, /engine-rest/task/1/complete, 507", "POST, /engine-rest/message, 507",
			"POST, /engine-rest/process-definition/key/talk/start, 507", "GET, /tasks, 200", "POST, /login, 200",
			"POST, /logout, 200", "POST, /engine-rest/task, 200", "POST, /engine-rest/history/task/count, 200",
			"POST, /camunda/api/engine/engine/default/filter/1/list, 200",
			"POST, /camunda/api/cockpit/plugin/base/default/process-instance, 200" })
	void aFullDiskStopsWhatWritesAndNothingElse(String method, String path, int status) throws Exception {
		given(this.disk.full()).willReturn(true);
		assertThat(send(method, path, DONE).getStatus()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /tasks", "POST, /articles", "PUT, /api/tasks/1/report" })
	void aRequestThatCommittedNothingIsSentAgain(String method, String path) throws Exception {
		given(this.state.awaitBack()).willReturn(true);
		MockHttpServletRequest request = new MockHttpServletRequest(method, path);
		request.setQueryString("a=%E4%B8%80");
		MockHttpServletResponse answer = send(request, LOST);
		assertThat(answer.getStatus()).isEqualTo(307);
		assertThat(answer.getHeader("Location")).isEqualTo(path + "?a=%E4%B8%80");
		assertThat(answer.getContentAsString()).isEmpty();
	}

	@Test
	void theRepeatedAddressNeverLeadsElsewhere() throws Exception {
		given(this.state.awaitBack()).willReturn(true);
		assertThat(send("GET", "//example.org/tasks", LOST).getHeader("Location")).isEqualTo("/example.org/tasks");
	}

	@Test
	void whatMayBeDoneAlreadyIsNotDoneAgain() throws Exception {
		given(this.state.awaitBack()).willReturn(true);
		MockHttpServletResponse answer = send("POST", "/articles", LOST_AFTER_A_COMMIT);
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("可能已经办成").doesNotContain("再提交一次", "raw");
		assertThat(send("GET", "/tasks", LOST_AFTER_A_COMMIT).getStatus()).isEqualTo(307);
	}

	@Test
	void aProgramWithAPasswordIsToldToTryAgain() throws Exception {
		given(this.state.awaitBack()).willReturn(true);
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/task");
		request.addHeader("Authorization", "Basic eDp5");
		assertThat(send(request, LOST).getStatus()).isEqualTo(503);
	}

	@Test
	void anErrorOfAnotherKindStaysWhatItIs() throws Exception {
		FilterChain refusing = (request, response) -> ((HttpServletResponse) response).sendError(409, "Conflict");
		assertThat(send("POST", "/articles", refusing).getStatus()).isEqualTo(409);
		FilterChain failing = (request, response) -> {
			throw new IllegalStateException("ours");
		};
		assertThatIllegalStateException().isThrownBy(() -> send("POST", "/articles", failing));
	}

	private MockHttpServletResponse send(String method, String path, FilterChain chain)
			throws ServletException, IOException {
		return send(new MockHttpServletRequest(method, path), chain);
	}

	private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain)
			throws ServletException, IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new AwayFilter(this.state, this.disk).doFilter(request, response, chain);
		return response;
	}

	private static MockHttpServletRequest form(String path, Map<String, String> fields) {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
		request.setContentType("application/x-www-form-urlencoded");
		fields.forEach(request::addParameter);
		return request;
	}

}
