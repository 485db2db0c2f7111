package cn.shizhao.platform.casework;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a conflict with what the form needs to offer a choice.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DraftFailures {

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	DraftConflict.Other overtaken(DraftConflict conflict) {
		return conflict.other();
	}

}
