package cn.shizhao.platform.engine;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Refuses a program's call from within a filter, in the form Camunda's scripts and ours
 * read.
 */
final class JsonRefusal {

	private static final ObjectMapper JSON = new ObjectMapper();

	private JsonRefusal() {
	}

	static void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		JSON.writeValue(response.getWriter(), Map.of("type", "RestException", "message", message));
	}

}
