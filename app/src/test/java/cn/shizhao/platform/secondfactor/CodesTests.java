package cn.shizhao.platform.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A phone reads the secret and makes the codes that are taken here, and nobody reads it
 * from where it lies.
 */
class CodesTests {

	private static final Instant NOW = Instant.parse("2026-11-30T01:00:10Z");

	private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private final Codes codes = codes(KEY);

	@Test
	void aCodeCountsOneStepEarlyAndOneStepLate() {
		String secret = this.codes.newSecret();
		String readable = this.codes.readable(secret);
		long step = NOW.getEpochSecond() / 30;
		assertThat(this.codes.step(secret, code(readable, NOW), NOW)).hasValue(step);
		assertThat(this.codes.step(secret, code(readable, NOW.minusSeconds(30)), NOW)).hasValue(step - 1);
		assertThat(this.codes.step(secret, code(readable, NOW.plusSeconds(30)), NOW)).hasValue(step + 1);
		assertThat(this.codes.step(secret, code(readable, NOW.minusSeconds(60)), NOW)).isEmpty();
		assertThat(this.codes.step(secret, code(readable, NOW.plusSeconds(60)), NOW)).isEmpty();
		assertThat(this.codes.step(secret, "", NOW)).isEmpty();
	}

	@Test
	void theCodesAreThoseOfTheStandard() {
		// RFC 6238, appendix B: SHA-1, the last six of eight digits
		assertThat(code(new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII)),
				Instant.ofEpochSecond(59)))
			.isEqualTo("287082");
	}

	@Test
	void aSecretIsReadWithItsKeyOnly() {
		String secret = this.codes.newSecret();
		assertThat(new Base32().decode(this.codes.readable(secret))).hasSize(20);
		assertThat(secret).isNotEqualTo(this.codes.newSecret());
		assertThatIllegalStateException()
			.isThrownBy(() -> codes("/wECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").readable(secret))
			.withMessageContaining("密钥与登记时的不同");
	}

	@Test
	void thePictureIsWhatAPhoneReads() throws Exception {
		QrCode qr = QrCode.of("CZ0049", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
		int scale = 4;
		int size = qr.size() * scale;
		int[] pixels = new int[size * size];
		Arrays.fill(pixels, 0xffffff);
		Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(qr.path());
		while (square.find()) {
			for (int i = 0; i < scale * scale; i++) {
				int x = Integer.parseInt(square.group(1)) * scale + i % scale;
				int y = Integer.parseInt(square.group(2)) * scale + i / scale;
				pixels[y * size + x] = 0;
			}
		}
		String read = new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))),
					Map.of(DecodeHintType.PURE_BARCODE, true))
			.getText();
		assertThat(read).isEqualTo("otpauth://totp/%E5%AE%9E%E6%8B%9B:CZ0049?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
				+ "&issuer=%E5%AE%9E%E6%8B%9B");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "AAECAwQFBgcICQoLDA0ODw==", "not base64!" })
	void withoutAGoodKeyItIsNotSwitchedOn(String key) {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new SecondFactorSettings(true, Set.of(), key))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("SHIZHAO_SECOND_FACTOR_KEY"))
			.satisfies((ex) -> assertThat(String.valueOf(ex.getValue())).doesNotContain("AAEC"));
	}

	@Test
	void aRoleThatDoesNotExistIsRefused() {
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new SecondFactorSettings(true, Set.of("operators"), KEY))
			.satisfies((ex) -> assertThat(ex.getReason()).contains("没有这个角色", "operator（运维）"));
		assertThat(new SecondFactorSettings(false, Set.of(), "").enabled()).isFalse();
	}

	private static Codes codes(String key) {
		return new Codes(new SecondFactorSettings(true, Set.of(), key).secretKey());
	}

	private static String code(String readable, Instant time) {
		try {
			return new TimeBasedOneTimePasswordGenerator()
				.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(readable), "HmacSHA1"), time);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
