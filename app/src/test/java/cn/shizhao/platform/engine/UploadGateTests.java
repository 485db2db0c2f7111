package cn.shizhao.platform.engine;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * So many uploads at once, and the next only when one is done.
 */
class UploadGateTests {

	private final UploadGate gate = new UploadGate(2, Duration.ZERO);

	@Test
	void theThirdIsRefusedUntilOneIsDone() {
		MockHttpServletRequest first = enter(new MockMultipartHttpServletRequest());
		enter(new MockMultipartHttpServletRequest());
		assertThatExceptionOfType(BusyException.class).isThrownBy(() -> enter(new MockMultipartHttpServletRequest()))
			.withMessage("正在上传文件的人较多，这次没有收下；请过一会儿再提交一次");
		this.gate.afterCompletion(first, new MockHttpServletResponse(), this, new IllegalStateException());
		this.gate.afterCompletion(first, new MockHttpServletResponse(), this, null);
		enter(new MockMultipartHttpServletRequest());
		assertThatExceptionOfType(BusyException.class).isThrownBy(() -> enter(new MockMultipartHttpServletRequest()));
	}

	@Test
	void otherRequestsNeitherWaitNorTakeAPlace() {
		for (int i = 0; i < 5; i++) {
			enter(new MockHttpServletRequest());
		}
		enter(new MockMultipartHttpServletRequest());
	}

	@Test
	void whoWaitsGoesInWhenOneIsDone() throws InterruptedException {
		UploadGate patient = new UploadGate(1, Duration.ofMinutes(1));
		MockHttpServletRequest first = new MockMultipartHttpServletRequest();
		patient.preHandle(first, new MockHttpServletResponse(), this);
		MockHttpServletRequest next = new MockMultipartHttpServletRequest();
		Thread waiting = new Thread(() -> patient.preHandle(next, new MockHttpServletResponse(), this));
		waiting.start();
		patient.afterCompletion(first, new MockHttpServletResponse(), this, null);
		waiting.join();
		assertThat(next.getAttributeNames().hasMoreElements()).isTrue();
	}

	private MockHttpServletRequest enter(MockHttpServletRequest request) {
		this.gate.preHandle(request, new MockHttpServletResponse(), this);
		return request;
	}

}
