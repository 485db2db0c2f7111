package cn.shizhao.platform.engine;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what failed outside of our controllers: unknown addresses, refusals of the
 * security filters, errors of Camunda's servlets.
 */
@Controller
class ErrorPages implements ErrorController {

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response) {
		Failure failure = staleToken(request) ? Failure.of(HttpStatusCode.valueOf(403), "页面已经过期，请刷新后再操作一次。")
				: Failure.of(HttpStatusCode.valueOf(status(request)));
		return Failures.answer(failure, request, response);
	}

	private static int status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		return (status instanceof Integer code) ? code : 404;
	}

	private static boolean staleToken(HttpServletRequest request) {
		return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
	}

}
