package cn.shizhao.platform.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Lets only a few uploads at a time past this point, where files still lie on the disk:
 * what reading one costs is bounded, and so is what all of them cost. The next ones wait
 * in the order they came, holding neither a connection to the database nor a file.
 */
@Component
class UploadGate implements HandlerInterceptor {

	private static final String PASSED = UploadGate.class.getName();

	/** More would keep the server's threads from everyone else. */
	private static final int MOST_WAITING = 30;

	private final Semaphore places;

	private final Duration patience;

	UploadGate(@Value("${shizhao.uploads.at-once}") int atOnce,
			@Value("${shizhao.uploads.patience}") Duration patience) {
		this.places = new Semaphore(atOnce, true);
		this.patience = patience;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) != null) {
			enter();
			request.setAttribute(PASSED, true);
		}
		return true;
	}

	private void enter() {
		try {
			if (this.places.getQueueLength() < MOST_WAITING
					&& this.places.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				return;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new BusyException();
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception ex) {
		if (request.getAttribute(PASSED) != null) {
			request.removeAttribute(PASSED);
			this.places.release();
		}
	}

}
