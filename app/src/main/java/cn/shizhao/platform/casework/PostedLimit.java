package cn.shizhao.platform.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Stops drafts that no person typed before they are read.
 */
@ControllerAdvice
class PostedLimit extends RequestBodyAdviceAdapter {

	/** The longest text of a form has 100,000 characters; the forms know this number. */
	static final int MOST_BYTES = 1024 * 1024;

	@Override
	public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
		return parameter.getParameterType() == Posted.class;
	}

	@Override
	public HttpInputMessage beforeBodyRead(HttpInputMessage sent, MethodParameter parameter, Type type,
			Class<? extends HttpMessageConverter<?>> converter) throws IOException {
		byte[] body = sent.getBody().readNBytes(MOST_BYTES + 1);
		if (body.length > MOST_BYTES) {
			throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "填写的内容太多，草稿最多 1 MB，没有保存；填写的内容还在页面上，请删减后再试");
		}
		return new Limited(sent.getHeaders(), new ByteArrayInputStream(body));
	}

	/**
	 * What was sent, once it is known to be small.
	 */
	private record Limited(HttpHeaders headers, InputStream body) implements HttpInputMessage {

		@Override
		public HttpHeaders getHeaders() {
			return this.headers;
		}

		@Override
		public InputStream getBody() {
			return this.body;
		}

	}

}
