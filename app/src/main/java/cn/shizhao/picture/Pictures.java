package cn.shizhao.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import net.coobird.thumbnailator.Thumbnails;

/**
 * Takes photos: only what really is a JPEG or PNG, drawn anew in a modest size, so that
 * neither hidden content nor the place where it was taken is kept.
 */
public final class Pictures {

	private static final int MOST_BYTES = 5 * 1024 * 1024;

	private static final long MOST_PIXELS = 50_000_000;

	private static final int LONGEST_SIDE = 1600;

	private static final double QUALITY = 0.85;

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF };

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

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
			throw new IllegalArgumentException("照片超过 5 MB;请缩小后再上传");
		}
		if (!startsWith(content, JPEG) && !startsWith(content, PNG)) {
			throw new IllegalArgumentException("不是 JPG 或 PNG 照片(看内容,不看文件名);请换一张");
		}
		return redraw(content);
	}

	private static byte[] redraw(byte[] content) {
		try {
			if (pixels(content) > MOST_PIXELS) {
				throw new IllegalArgumentException("照片超过 5000 万像素;请缩小后再上传");
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Thumbnails.of(new ByteArrayInputStream(content))
				.size(LONGEST_SIDE, LONGEST_SIDE)
				.imageType(BufferedImage.TYPE_INT_RGB)
				.outputFormat("jpg")
				.outputQuality(QUALITY)
				.toOutputStream(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("照片打不开,可能已经损坏;请换一张,或用手机另存后再上传", ex);
		}
	}

	/** Read from the head of the file, before anything is unpacked. */
	private static long pixels(byte[] content) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw new IOException("no reader");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in);
				return (long) reader.getWidth(0) * reader.getHeight(0);
			}
			finally {
				reader.dispose();
			}
		}
	}

	private static boolean startsWith(byte[] content, byte[] magic) {
		return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

}
