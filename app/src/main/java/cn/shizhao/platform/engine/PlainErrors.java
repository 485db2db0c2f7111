package cn.shizhao.platform.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the engine's own words, which name its classes, to the operator: everyone else
 * reads what our services say, or what the status means.
 */
final class PlainErrors {

	private PlainErrors() {
	}

	/**
	 * Puts a plain answer in the place of what the engine complains about.
	 */
	static void rewrite(ContentCachingResponseWrapper answer, ObjectMapper json) throws IOException {
		if (answer.getStatus() < 400 || answer.getContentSize() == 0) {
			return;
		}
		JsonNode words = read(answer.getContentAsByteArray(), json);
		if (Collisions.CODES.contains(words.path("code").asInt())) {
			// no fault of anybody: the engine has just one status for whatever failed
			answer.setStatus(HttpStatus.CONFLICT.value());
		}
		String message = forPeople(words.path("message").asText());
		answer.resetBuffer();
		answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
		json.writeValue(answer.getOutputStream(), body(Failure.isForPeople(message) ? message
				: Failure.of(HttpStatusCode.valueOf(answer.getStatus())).message()));
	}

	/** What Tasklist shows. */
	static Map<String, String> body(String message) {
		return Map.of("type", "RestException", "message", message);
	}

	private static JsonNode read(byte[] body, ObjectMapper json) throws IOException {
		try {
			return json.readTree(body);
		}
		catch (JsonProcessingException ex) {
			return MissingNode.getInstance();
		}
	}

	/** The engine puts in front, before a colon, where it happened. */
	static String forPeople(String message) {
		return Arrays.stream(message.split("(?<=: )"))
			.dropWhile((part) -> !Failure.isForPeople(part))
			.collect(Collectors.joining());
	}

}
