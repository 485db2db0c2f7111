package cn.shizhao.platform.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * An OIDC provider that checks what it is sent (client, redirect, PKCE) and signs real
 * tokens, also wrong ones when a test wants them.
 */
final class OidcServer {

	static final String CLIENT = "shizhao";

	static final String SECRET = "client-secret";

	private static final RSAKey KEY = key("good");

	private static final RSAKey OTHER_KEY = key("good");

	private final Map<String, MultiValueMap<String, String>> codes = new ConcurrentHashMap<>();

	private final HttpServer server;

	private volatile boolean away;

	private volatile int described;

	private volatile Consumer<JWTClaimsSet.Builder> claims = (token) -> {
	};

	private volatile Signing signing = Signing.GOOD;

	OidcServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> {
			this.described++;
			answer(exchange, 200,
					json(Map.of("issuer", issuer(), "authorization_endpoint", issuer() + "/authorize", "token_endpoint",
							issuer() + "/token", "jwks_uri", issuer() + "/jwks", "end_session_endpoint",
							issuer() + "/logout"))
						.replaceFirst("}$",
								",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
										+ "\"id_token_signing_alg_values_supported\":[\"RS256\"]}"));
		});
		this.server.createContext("/jwks",
				(exchange) -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
		this.server.createContext("/token", this::token);
		this.server.start();
	}

	String issuer() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	void stop() {
		this.server.stop(0);
	}

	void setAway(boolean away) {
		this.away = away;
	}

	int described() {
		return this.described;
	}

	/** What the next tokens say and how they are signed. */
	void next(Signing signing, Consumer<JWTClaimsSet.Builder> claims) {
		this.signing = signing;
		this.claims = claims;
	}

	/**
	 * Someone proves who they are.
	 * @param authorize where the browser was sent
	 * @return where the browser is sent back to
	 */
	String signIn(String authorize) {
		MultiValueMap<String, String> asked = UriComponentsBuilder.fromUri(URI.create(authorize))
			.build()
			.getQueryParams();
		String code = UUID.randomUUID().toString();
		this.codes.put(code, asked);
		return decoded(asked, "redirect_uri") + "?code=" + code + "&state=" + asked.getFirst("state");
	}

	private void token(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		MultiValueMap<String, String> form = UriComponentsBuilder.fromUriString("/?" + body).build().getQueryParams();
		MultiValueMap<String, String> asked = this.codes.remove(form.getFirst("code"));
		String basic = "Basic "
				+ Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
		boolean good = asked != null && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& decoded(asked, "redirect_uri").equals(decoded(form, "redirect_uri"))
				&& "S256".equals(asked.getFirst("code_challenge_method"))
				&& challenge(form.getFirst("code_verifier")).equals(asked.getFirst("code_challenge"));
		if (!good) {
			answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
			return;
		}
		answer(exchange, 200, json(Map.of("access_token", "access", "token_type", "Bearer", "id_token",
				idToken(decoded(asked, "nonce")))));
	}

	private String idToken(String nonce) {
		JWTClaimsSet.Builder token = new JWTClaimsSet.Builder().issuer(issuer())
			.subject("a-subject")
			.audience(CLIENT)
			.issueTime(new Date())
			.expirationTime(Date.from(Instant.now().plusSeconds(300)))
			.claim("nonce", nonce);
		this.claims.accept(token);
		if (this.signing == Signing.NONE) {
			return new PlainJWT(token.build()).serialize();
		}
		try {
			SignedJWT signed = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("good").build(),
					token.build());
			signed.sign(new RSASSASigner((this.signing == Signing.GOOD) ? KEY : OTHER_KEY));
			return signed.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(this.away ? 503 : status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String decoded(MultiValueMap<String, String> query, String name) {
		return UriUtils.decode(String.valueOf(query.getFirst(name)), StandardCharsets.UTF_8);
	}

	private static String json(Map<String, String> values) {
		Map<String, Object> copy = new HashMap<>(values);
		return JSONObjectUtils.toJSONString(copy);
	}

	private static RSAKey key(String id) {
		try {
			return new RSAKeyGenerator(2048).keyID(id).generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * How a token is signed.
	 */
	enum Signing {

		GOOD, OTHER_KEY, NONE

	}

}
