package cn.shizhao.platform.engine;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.BuiltinExceptionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.ContentCachingResponseWrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CollisionsTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final AtomicInteger tries = new AtomicInteger();

	@ParameterizedTest
	@EnumSource(value = BuiltinExceptionCode.class,
			names = { "OPTIMISTIC_LOCKING", "DEADLOCK", "FOREIGN_KEY_CONSTRAINT_VIOLATION" })
	void whoeverComesSecondIsToldSo(BuiltinExceptionCode code) throws IOException {
		assertThatExceptionOfType(ConcurrencyFailureException.class)
			.isThrownBy(() -> Collisions.named(() -> fail(code, 1), "正被别人办理"))
			.withMessageStartingWith("正被别人办理");
		assertThat(answer(code)).isEqualTo(409);
	}

	@ParameterizedTest
	@EnumSource(value = BuiltinExceptionCode.class, names = { "FALLBACK", "COLUMN_SIZE_TOO_SMALL" })
	void whatWouldFailAgainIsAFault(BuiltinExceptionCode code) throws IOException {
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> Collisions.named(() -> fail(code, 1), "正被别人办理"));
		assertThat(answer(code)).isEqualTo(500);
	}

	@Test
	void whatCollidesIsTriedFiveTimes() {
		Collisions.retry(() -> Collisions.named(() -> fail(BuiltinExceptionCode.DEADLOCK, 4), "x"), "没能取消");
		assertThat(this.tries).hasValue(5);
		this.tries.set(0);
		assertThatIllegalStateException()
			.isThrownBy(() -> Collisions
				.retry(() -> Collisions.named(() -> fail(BuiltinExceptionCode.DEADLOCK, 5), "x"), "没能取消"))
			.withMessage("没能取消");
		assertThat(this.tries).hasValue(5);
	}

	/** As the engine fails so many times, and then does not. */
	private int fail(BuiltinExceptionCode code, int times) {
		if (this.tries.incrementAndGet() <= times) {
			ProcessEngineException failure = new ProcessEngineException("ENGINE-03004");
			failure.setCode(code.getCode());
			throw failure;
		}
		return this.tries.get();
	}

	/** The status of what the engine's interface answers with such a code. */
	private static int answer(BuiltinExceptionCode code) throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		answer.setStatus(500);
		JSON.writeValue(answer.getOutputStream(),
				JSON.createObjectNode().put("message", "ENGINE-03004").put("code", code.getCode()));
		PlainErrors.rewrite(answer, JSON);
		answer.copyBodyToResponse();
		JsonNode words = JSON.readTree(response.getContentAsByteArray());
		assertThat(Failure.isForPeople(words.get("message").asText())).isTrue();
		return response.getStatus();
	}

}
