package cn.shizhao.commendation.visit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

import cn.shizhao.foundation.calendar.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What is taken as a photo, what is made of it, and how it lies in a folder.
 */
class PhotosTests {

	private static final Period Q3 = new Period(2026, 3);

	@TempDir
	private Path folder;

	private Photos photos;

	@BeforeEach
	void inAFolder() {
		this.photos = new Photos(new FolderPhotos(this.folder));
	}

	@Test
	void aLargePhotoIsDrawnAnewInAModestSizeWithoutWhatWasHiddenInIt() throws IOException {
		byte[] secret = "GPS 30.1,120.2".getBytes(StandardCharsets.UTF_8);
		byte[] original = image("jpg", 4000, 3000);
		byte[] sent = Arrays.copyOf(original, original.length + secret.length);
		System.arraycopy(secret, 0, sent, original.length, secret.length);
		this.photos.take(Q3, "CZ0036", sent);
		byte[] kept = this.photos.find(Q3, "CZ0036").orElseThrow();
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
		assertThat(image.getWidth()).isEqualTo(1600);
		assertThat(image.getHeight()).isEqualTo(1200);
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
		assertThat(this.photos.of(Q3)).containsExactly("CZ0036");
	}

	@Test
	void aPngBecomesAJpegAndReplacesTheEarlierPhoto() throws IOException {
		this.photos.take(Q3, "CZ0036", image("jpg", 40, 30));
		this.photos.take(Q3, "CZ0036", image("png", 20, 10));
		byte[] kept = this.photos.find(Q3, "CZ0036").orElseThrow();
		assertThat(kept).startsWith(0xFF, 0xD8, 0xFF);
		try (var files = Files.list(this.folder.resolve("2026Q3"))) {
			assertThat(files).hasSize(1);
		}
	}

	@Test
	void whatOnlyLooksLikeAPhotoIsRefused() throws IOException {
		refused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "不是 JPG 或 PNG 照片（看内容，不看文件名）；请换一张");
		refused(new byte[0], "不是 JPG 或 PNG 照片（看内容，不看文件名）；请换一张");
		refused(Arrays.copyOf(image("png", 200, 100), 60), "照片打不开，可能已经损坏；请换一张，或用手机另存后再上传");
		refused(new byte[5 * 1024 * 1024 + 1], "照片超过 5 MB；请缩小后再上传");
		assertThat(this.photos.of(Q3)).isEmpty();
	}

	@Test
	void aPictureThatWouldFillTheMemoryIsRefusedByItsHead() throws IOException {
		byte[] png = image("png", 10, 10);
		// the width and height of the header, the first chunk
		System.arraycopy(new byte[] { 0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60 }, 0, png, 16, 8);
		refused(png, "照片超过 5000 万像素；请缩小后再上传");
	}

	@Test
	void aStaffNumberNeverLeadsOutOfTheFolder() throws IOException {
		byte[] jpeg = image("jpg", 4, 4);
		assertThatIllegalArgumentException().isThrownBy(() -> this.photos.take(Q3, "../../CZ0036", jpeg));
	}

	private void refused(byte[] content, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.photos.take(Q3, "CZ0036", content))
			.withMessage(message);
	}

	private static byte[] image(String format, int width, int height) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
		return out.toByteArray();
	}

}
