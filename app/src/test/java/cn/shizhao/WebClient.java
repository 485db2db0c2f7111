package cn.shizhao;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;

/**
 * A browser without a screen: keeps cookies, sends the CSRF tokens as our pages and
 * Tasklist do, and follows no redirects.
 */
public class WebClient {

	private static final Pattern REVISION = Pattern.compile("\"revision\":(\\d+)");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final Map<String, String> headers = new HashMap<>();

	private final int[] ports;

	private int turn;

	private int repeated;

	private boolean sendsToken = true;

	private boolean patient;

	private Duration slowest = Duration.ZERO;

	/**
	 * Speaks to one application, or to the nodes of a cluster as a load balancer does: a
	 * request whose node is gone is sent again to the next.
	 */
	public WebClient(int... ports) {
		this.ports = ports;
	}

	public HttpResponse<String> login(String id, String password) {
		get("/login");
		return form("/login", Map.of("username", id, "password", password));
	}

	public HttpResponse<String> get(String path) {
		return send(path, (request) -> request.GET());
	}

	public HttpResponse<String> post(String path, String json) {
		return json("POST", path, json);
	}

	public HttpResponse<String> json(String method, String path, String json) {
		return send(method, path, "application/json", json);
	}

	public HttpResponse<String> send(String method, String path, String contentType, String body) {
		return send(path,
				(request) -> request.header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
	}

	/**
	 * Saves a draft as the forms do, from the revision that stands.
	 */
	public HttpResponse<String> draft(String path, String json) {
		Matcher revision = REVISION.matcher(get(path).body());
		String from = revision.find() ? revision.group(1) : "0";
		return json("PUT", path,
				json.replaceFirst("\\{", "{\"revision\":" + from + (json.strip().equals("{}") ? "" : ",")));
	}

	public HttpResponse<String> form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(path, (request) -> request.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	/** Sends files as a page's form does, all under one field. */
	public HttpResponse<String> upload(String path, String field, Map<String, byte[]> files) {
		String boundary = "----shizhao";
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		files.forEach((name, content) -> {
			body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
					+ name + "\"\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
			body.writeBytes(content);
			body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
		});
		body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return send(path, (request) -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofByteArray(body.toByteArray())));
	}

	public WebClient withBasic(String id, String password) {
		String login = Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
		this.headers.put("Authorization", "Basic " + login);
		return this;
	}

	public WebClient withHeader(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	public WebClient withoutToken() {
		this.sendsToken = false;
		return this;
	}

	/**
	 * Does what browsers and people do while the database is away: repeats what it is
	 * told to repeat, and tries again what was refused.
	 */
	WebClient patient() {
		this.patient = true;
		return this;
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.ports[this.turn % this.ports.length] + path))
			.header("Accept", "text/html,application/json;q=0.9,*/*;q=0.8");
		this.headers.forEach(request::setHeader);
		if (this.sendsToken) {
			token("SZ-XSRF", "X-SZ-XSRF", path, request);
			token("XSRF-TOKEN", "X-XSRF-TOKEN", path, request);
		}
		return request;
	}

	/** Camunda and Spring Boot Admin give theirs the same name and paths of their own. */
	private void token(String cookie, String header, String path, HttpRequest.Builder request) {
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((candidate) -> candidate.getName().equals(cookie) && path.startsWith(candidate.getPath()))
			.max(Comparator.comparingInt((candidate) -> candidate.getPath().length()))
			.map(HttpCookie::getValue)
			.ifPresent((value) -> request.header(header, value));
	}

	private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> kind) {
		if (!this.patient) {
			return sendOnce(path, kind);
		}
		Instant began = Instant.now();
		HttpResponse<String> answer = Awaitility.await(path)
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(300))
			.atMost(Duration.ofMinutes(1))
			.until(() -> repeating(path, kind), (one) -> one.statusCode() != 503);
		Duration took = Duration.between(began, Instant.now());
		this.slowest = (took.compareTo(this.slowest) > 0) ? took : this.slowest;
		return answer;
	}

	private HttpResponse<String> repeating(String path, UnaryOperator<HttpRequest.Builder> kind) {
		HttpResponse<String> answer = sendOnce(path, kind);
		for (int left = 20; answer.statusCode() == 307 && left > 0; left--) {
			answer = sendOnce(path, kind);
		}
		if (answer.statusCode() == 503) {
			this.repeated++;
		}
		return answer;
	}

	private HttpResponse<String> sendOnce(String path, UnaryOperator<HttpRequest.Builder> kind) {
		for (int tries = 1;; tries++) {
			try {
				return this.http.send(kind.apply(request(path)).build(), WebClient::body);
			}
			catch (IOException ex) {
				if (tries > 2 * (this.ports.length - 1)) {
					throw new UncheckedIOException(ex);
				}
				this.turn++;
				this.repeated++;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	/** A stream of events has no end to wait for. */
	private static BodySubscriber<String> body(ResponseInfo answer) {
		boolean stream = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
		return stream ? BodySubscribers.mapping(BodySubscribers.ofPublisher(), (events) -> "events")
				: BodySubscribers.ofString(StandardCharsets.UTF_8);
	}

	/** How long the slowest request took; known of a patient client. */
	Duration slowest() {
		return this.slowest;
	}

	/** How many requests had to be sent again. */
	int repeated() {
		return this.repeated;
	}

}
