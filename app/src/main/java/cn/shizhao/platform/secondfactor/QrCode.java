package cn.shizhao.platform.secondfactor;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import org.springframework.web.util.UriUtils;

/**
 * What a phone reads from the screen to take a secret over, as the path of an SVG.
 *
 * @param size width and height
 * @param path the dark squares
 */
record QrCode(int size, String path) {

	private static final String ISSUER = "实招";

	static QrCode of(String login, String secret) {
		return of("otpauth://totp/" + encoded(ISSUER) + ":" + encoded(login) + "?secret=" + secret + "&issuer="
				+ encoded(ISSUER));
	}

	static QrCode of(String text) {
		try {
			BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.MARGIN, 4));
			StringBuilder path = new StringBuilder();
			for (int y = 0; y < squares.getHeight(); y++) {
				for (int x = 0; x < squares.getWidth(); x++) {
					if (squares.get(x, y)) {
						path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
					}
				}
			}
			return new QrCode(squares.getWidth(), path.toString());
		}
		catch (WriterException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
