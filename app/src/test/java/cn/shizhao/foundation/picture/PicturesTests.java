package cn.shizhao.foundation.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import cn.shizhao.foundation.upload.Hostile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a picture says of itself decides whether it is unpacked at all.
 */
class PicturesTests {

	@Test
	void bitsPerPixelCountAndNotOnlyPixels() {
		assertThatIllegalArgumentException().isThrownBy(() -> Pictures.drawnAnew(Hostile.png(7000, 16)))
			.withMessage("照片展开后超过 200 MB；请用手机或画图软件另存为普通的 JPG 再上传");
	}

	@Test
	void aPhotoInSixteenBitsIsTakenWhenItIsSmall() throws IOException {
		BufferedImage kept = read(Pictures.drawnAnew(Hostile.png(1000, 16)));
		assertThat(kept.getWidth()).isEqualTo(1000);
	}

	@Test
	void aSmallPictureIsNotMadeLarge() throws IOException {
		BufferedImage kept = read(Pictures.drawnAnew(jpeg(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB))));
		assertThat(kept.getWidth()).isEqualTo(40);
	}

	@Test
	void whatAPngCarriesBesideItsPixelsIsNeverUnpacked() throws IOException {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		byte[] plain = Hostile.png(10, 8);
		int afterHead = 8 + 25;
		png.write(plain, 0, afterHead);
		Hostile.chunk(png, "zTXt", (text) -> text.write(new byte[100]));
		Hostile.chunk(png, "iCCP", (profile) -> profile.writeBytes("broken"));
		png.write(plain, afterHead, plain.length - afterHead);
		assertThat(PictureHead.of(png.toByteArray()).orElseThrow().content()).isEqualTo(plain);
		assertThat(read(Pictures.drawnAnew(png.toByteArray())).getWidth()).isEqualTo(10);
	}

	@Test
	void aChunkThatClaimsToBeLongerThanTheFileIsBroken() {
		byte[] png = Hostile.png(10, 8);
		png[33] = 0x7F;
		broken(png);
		png[33] = (byte) 0xFF;
		broken(png);
	}

	@Test
	void aPictureThatIsPaintedOverAndOverIsRefused() throws IOException {
		byte[] jpeg = progressive();
		PictureHead head = PictureHead.of(jpeg).orElseThrow();
		assertThat(head.scans()).isBetween(2, 20);
		assertThat(head.width()).isEqualTo(64);
		assertThat(read(Pictures.drawnAnew(jpeg)).getWidth()).isEqualTo(64);
		int last = lastScan(jpeg);
		ByteArrayOutputStream repeated = new ByteArrayOutputStream();
		repeated.write(jpeg, 0, last);
		byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
		for (int i = 0; i < 200; i++) {
			repeated.writeBytes(scan);
		}
		assertThatIllegalArgumentException().isThrownBy(() -> Pictures.drawnAnew(repeated.toByteArray()))
			.withMessageStartingWith("照片展开后超过 200 MB");
	}

	@Test
	void aJpegWithTwoFramesOrNoneIsBroken() throws IOException {
		byte[] jpeg = jpeg(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB));
		int frame = indexOf(jpeg, 0xC0);
		ByteArrayOutputStream two = new ByteArrayOutputStream();
		two.write(jpeg, 0, frame);
		two.write(jpeg, frame, 19);
		two.write(jpeg, frame, jpeg.length - frame);
		broken(two.toByteArray());
		jpeg[frame + 1] = (byte) 0xE5;
		broken(jpeg);
	}

	@Test
	void aPhotoStandsUprightAsTheCameraWasHeld() throws IOException {
		BufferedImage wide = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
		byte[] jpeg = jpeg(wide);
		byte[] turned = { (byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
				1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0 };
		ByteArrayOutputStream held = new ByteArrayOutputStream();
		held.write(jpeg, 0, 2);
		held.writeBytes(turned);
		held.write(jpeg, 2, jpeg.length - 2);
		BufferedImage kept = read(Pictures.drawnAnew(held.toByteArray()));
		assertThat(kept.getWidth()).isEqualTo(20);
		assertThat(kept.getHeight()).isEqualTo(40);
	}

	private static void broken(byte[] content) {
		assertThatIllegalArgumentException().isThrownBy(() -> Pictures.drawnAnew(content))
			.withMessageStartingWith("照片打不开");
	}

	private static BufferedImage read(byte[] content) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(content));
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "jpg", out);
		return out.toByteArray();
	}

	private static byte[] progressive() throws IOException {
		BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
		image.getGraphics().setColor(Color.RED);
		image.getGraphics().fillOval(10, 10, 40, 40);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		return out.toByteArray();
	}

	private static int indexOf(byte[] jpeg, int marker) {
		for (int i = 0; i < jpeg.length - 1; i++) {
			if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
				return i;
			}
		}
		throw new AssertionError("no marker");
	}

	private static int lastScan(byte[] jpeg) {
		int last = -1;
		for (int i = 0; i < jpeg.length - 1; i++) {
			if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
				last = i;
			}
		}
		return last;
	}

}
