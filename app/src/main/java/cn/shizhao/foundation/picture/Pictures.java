package cn.shizhao.foundation.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes photos: only what really is a JPEG or PNG, drawn anew in a modest size, so that
 * neither hidden content nor the place where it was taken is kept.
 */
public final class Pictures {

	private static final int MOST_BYTES = 5 * 1024 * 1024;

	private static final long MOST_PIXELS = 50_000_000;

	private static final int MEGABYTE = 1024 * 1024;

	/** If they were all held at once, which they are not. */
	private static final int MOST_MEGABYTES_UNPACKED = 200;

	/** Ten are usual in a JPEG that shows coarsely first. */
	private static final int MOST_SCANS = 100;

	private static final int LONGEST_SIDE = 1600;

	private static final double QUALITY = 0.85;

	private static final Logger log = LoggerFactory.getLogger(Pictures.class);

	private Pictures() {
	}

	/**
	 * A photo as it may be kept.
	 * @param content the file's bytes, at most 5 MB and 50 million pixels
	 * @return a JPEG of at most 1600 pixels a side
	 * @throws IllegalArgumentException with a Chinese message when it is no photo, or too
	 * large
	 */
	public static byte[] drawnAnew(byte[] content) {
		if (content.length > MOST_BYTES) {
			throw new IllegalArgumentException("照片超过 5 MB；请缩小后再上传");
		}
		try {
			PictureHead head = PictureHead.of(content)
				.orElseThrow(() -> new IllegalArgumentException("不是 JPG 或 PNG 照片（看内容，不看文件名）；请换一张"));
			refuseLarge(head);
			return redraw(head);
		}
		// ImageIO tells broken ones by many kinds of exception
		catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException ex) {
			throw new IllegalArgumentException("照片打不开，可能已经损坏；请换一张，或用手机另存后再上传", ex);
		}
	}

	private static void refuseLarge(PictureHead head) {
		if (head.pixels() > MOST_PIXELS) {
			throw new IllegalArgumentException("照片超过 5000 万像素；请缩小后再上传");
		}
		if (head.bytes() > (long) MOST_MEGABYTES_UNPACKED * MEGABYTE || head.scans() > MOST_SCANS) {
			throw new IllegalArgumentException("照片展开后超过 " + MOST_MEGABYTES_UNPACKED + " MB；请用手机或画图软件另存为普通的 JPG 再上传");
		}
	}

	/** Only every so many pixels of a large picture are ever held. */
	private static byte[] redraw(PictureHead head) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByFormatName(head.format()).next();
		try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(
				new ByteArrayInputStream(head.content()))) {
			reader.setInput(in, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			int every = 1 + (head.longestSide() - 1) / (2 * LONGEST_SIDE);
			param.setSourceSubsampling(every, every, 0, 0);
			BufferedImage image = reader.read(0, param);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Thumbnails.of(image)
				.size(Math.min(LONGEST_SIDE, head.longestSide()), Math.min(LONGEST_SIDE, head.longestSide()))
				.addFilter(upright(head))
				.imageType(BufferedImage.TYPE_INT_RGB)
				.outputFormat("jpg")
				.outputQuality(QUALITY)
				.toOutputStream(out);
			return out.toByteArray();
		}
		finally {
			reader.dispose();
		}
	}

	/** As the camera was held; such notes are often broken, and the picture is not. */
	private static ImageFilter upright(PictureHead head) {
		Orientation held = null;
		try {
			held = (head.notes().length > 0) ? ExifUtils.getOrientationFromExif(head.notes()) : null;
		}
		catch (RuntimeException ex) {
			log.debug("Broken notes in a photo", ex);
		}
		return ExifFilterUtils.getFilterForOrientation((held != null) ? held : Orientation.TOP_LEFT);
	}

}
