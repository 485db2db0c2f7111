package cn.shizhao.platform.engine;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what services throw into a Chinese page, or JSON for scripts.
 */
@ControllerAdvice
class Failures {

	private static final Logger log = LoggerFactory.getLogger(Failures.class);

	@ExceptionHandler
	Object badInput(IllegalArgumentException ex, HttpServletRequest request, HttpServletResponse response) {
		return ours(HttpStatus.BAD_REQUEST, ex, request, response);
	}

	@ExceptionHandler
	Object wrongMoment(IllegalStateException ex, HttpServletRequest request, HttpServletResponse response) {
		return ours(HttpStatus.CONFLICT, ex, request, response);
	}

	@ExceptionHandler
	Object withStatus(ResponseStatusException ex, HttpServletRequest request, HttpServletResponse response) {
		return answer(failure(ex.getStatusCode(), ex.getReason()), request, response);
	}

	@ExceptionHandler({ AccessDeniedException.class, AuthorizationException.class })
	Object refused(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		return answer(failure(HttpStatus.FORBIDDEN, ex.getMessage()), request, response);
	}

	@ExceptionHandler({ ConcurrencyFailureException.class, DataIntegrityViolationException.class })
	Object overtaken(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), firstLine(ex));
		return answer(Failure.of(HttpStatus.CONFLICT), request, response);
	}

	/** Also files that are too large, too many, or have too long a name. */
	@ExceptionHandler(MultipartException.class)
	Object notTaken(MultipartException ex, HttpServletRequest request, HttpServletResponse response) {
		return answer(UploadRefusal.of(ex), request, response);
	}

	@ExceptionHandler
	Object busy(BusyException ex, HttpServletRequest request, HttpServletResponse response) {
		return answer(Failure.of(HttpStatus.SERVICE_UNAVAILABLE, ex.getMessage()), request, response);
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, BindException.class,
			MethodArgumentTypeMismatchException.class })
	Object unreadable(HttpServletRequest request, HttpServletResponse response) {
		return answer(Failure.of(HttpStatus.BAD_REQUEST), request, response);
	}

	/** Someone closed the page while it was being sent. */
	@ExceptionHandler(AsyncRequestNotUsableException.class)
	void gone() {
	}

	@ExceptionHandler
	Object anything(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		if (ex instanceof ErrorResponse spring) {
			return answer(Failure.of(spring.getStatusCode()), request, response);
		}
		if (Collisions.is(ex)) {
			return overtaken(ex, request, response);
		}
		// a rule said no while the engine was moving on
		Optional<Throwable> refusal = (ex instanceof ProcessEngineException) ? Refusals.in(ex) : Optional.empty();
		if (refusal.isPresent()) {
			return answer(failure(HttpStatus.CONFLICT, refusal.get().getMessage()), request, response);
		}
		log.error("{} {} failed", request.getMethod(), request.getRequestURI(), ex);
		return answer(Failure.of(HttpStatus.INTERNAL_SERVER_ERROR), request, response);
	}

	/** A message without Chinese is a library's complaint about our own mistake. */
	private Object ours(HttpStatus status, RuntimeException ex, HttpServletRequest request,
			HttpServletResponse response) {
		if (Failure.isForPeople(ex.getMessage())) {
			return answer(Failure.of(status, ex.getMessage()), request, response);
		}
		return anything(new RuntimeException(ex), request, response);
	}

	/** Database drivers tell the whole statement in the lines below. */
	private static String firstLine(Exception ex) {
		return NestedExceptionUtils.getMostSpecificCause(ex).toString().lines().findFirst().orElse("");
	}

	private static Failure failure(HttpStatusCode status, String message) {
		return Failure.isForPeople(message) ? Failure.of(status, message) : Failure.of(status);
	}

	static Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
		if (Paths.PROGRAMS.matches(request)) {
			return ResponseEntity.status(failure.status())
				.contentType(MediaType.APPLICATION_JSON)
				.body(Map.of("message", failure.message()));
		}
		response.setStatus(failure.status());
		return new ModelAndView("error", Map.of("failure", failure));
	}

}
