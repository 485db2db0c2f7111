package cn.shizhao.platform.message;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import cn.shizhao.MasServer;
import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The real gateway against a server that answers as 云MAS does, or badly, or not at all.
 */
class MasGatewayTests {

	private static final String TEXT = "【季度测评】陈\uD870\uDC29，请办理。";

	private final MasServer server = new MasServer();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aMessageIsTakenWithItsNumber() {
		assertThat(gateway().send("m1", "10000000057", TEXT)).isEqualTo("0712181231001");
		JsonNode asked = this.server.asked().get(0);
		assertThat(asked.get("mobiles").asText()).isEqualTo("10000000057");
		assertThat(asked.get("content").asText()).isEqualTo(TEXT);
		assertThat(asked.get("mac").asText()).isEqualTo(DigestUtils.md5DigestAsHex(
				("某市财政局" + "zhanghao" + "mima" + "10000000057" + TEXT + "QM01").getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@CsvSource({ "InvalidMobile, 号码不对", "IllegalMac, 接口密钥不对", "InvalidUsrOrPwd, 接口账号或密码不对", "IllegalSignId, 签名编码不对" })
	void whatTheProviderRefusesForGoodIsNotTriedAgain(String code, String words) {
		this.server.answer(200, "{\"rspcod\":\"%s\",\"success\":false}".formatted(code));
		assertProblem(() -> gateway().send("m1", "10000000057", TEXT), false, words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "500 | {\"error\":\"内部错误\"}", "500 | ''", "502 | <html>Bad Gateway</html>",
					"429 | {\"rspcod\":\"TooManyRequests\",\"success\":false}", "429 | ''", "200 | 不是应答",
					"200 | {\"rspcod\":\"success\"}" })
	void everythingElseIsTriedAgain(int status, String text) {
		this.server.answer(status, text);
		assertProblem(() -> gateway().send("m1", "10000000057", TEXT), true, "系统会再试");
	}

	@Test
	void aServerThatNeverAnswersIsLeftAfterTheTimeOut() {
		this.server.keepSilent(true);
		assertProblem(() -> gateway().send("m1", "10000000057", TEXT), true, "系统会再试");
	}

	@Test
	void aServerThatIsNotThereIsTriedAgain() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		MasGateway gateway = gateway("http://127.0.0.1:" + free + "/sms/");
		assertProblem(() -> gateway.send("m1", "10000000057", TEXT), true, "系统会再试");
	}

	@Test
	void theOfficeReadsNothingOfTheProgramsOwn() {
		this.server.answer(200, "{\"rspcod\":\"success\"}");
		assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> gateway().send("m1", "10000000057", TEXT))
			.withMessage("短信网关的应答看不懂；系统会再试");
	}

	@Test
	void anAddressThatWouldRunIntoTheNextWordIsRefused() {
		SmsSettings.Mas settings = new SmsSettings.Mas("http://127.0.0.1/sms", "某市财政局", "zhanghao", "mima", "QM01");
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(settings::complete)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo("接口地址应以 / 结尾"));
	}

	@Test
	void aMissingSettingIsNamed() {
		SmsSettings settings = new SmsSettings("mas", Duration.ofSeconds(1),
				new SmsSettings.Mas("http://127.0.0.1/", "某市财政局", "", "mima", "QM01"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class).isThrownBy(settings::open)
			.satisfies((ex) -> assertThat(ex.getName()).isEqualTo("shizhao.sms.mas.account"));
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new SmsSettings("mass", Duration.ofSeconds(1), settings.mas()).open())
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo("只能是 record（只记录）或 mas（云MAS）"));
	}

	private static void assertProblem(ThrowingCallable sending, boolean retry, String words) {
		assertThatExceptionOfType(GatewayException.class).isThrownBy(sending).satisfies((ex) -> {
			assertThat(ex.retry()).isEqualTo(retry);
			assertThat(ex.getMessage()).contains(words);
		});
	}

	private MasGateway gateway() {
		return gateway(this.server.url());
	}

	private static MasGateway gateway(String url) {
		return new MasGateway(new SmsSettings.Mas(url, "某市财政局", "zhanghao", "mima", "QM01"), Duration.ofMillis(500));
	}

}
