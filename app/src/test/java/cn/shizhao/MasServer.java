package cn.shizhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands for 云MAS: remembers what it was asked to send and answers as the test says.
 */
public final class MasServer implements AutoCloseable {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch end = new CountDownLatch(1);

	private final List<JsonNode> asked = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private volatile boolean silent;

	private volatile int status = 200;

	private volatile String answer = "{\"rspcod\":\"success\",\"msgGroup\":\"0712181231001\",\"success\":true}";

	public MasServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/sms/norsubmit", this::serve);
		this.server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/sms/";
	}

	public void answer(int status, String answer) {
		this.status = status;
		this.answer = answer;
	}

	/** Takes messages, but never says so. */
	public void keepSilent(boolean silent) {
		this.silent = silent;
	}

	/** What it was asked to send, in the order it came. */
	public List<JsonNode> asked() {
		return this.asked;
	}

	private void serve(HttpExchange exchange) throws IOException {
		this.asked
			.add(new ObjectMapper().readTree(Base64.getDecoder().decode(exchange.getRequestBody().readAllBytes())));
		if (this.silent) {
			awaitEnd();
		}
		byte[] bytes = this.answer.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(this.status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private void awaitEnd() {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.end.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
