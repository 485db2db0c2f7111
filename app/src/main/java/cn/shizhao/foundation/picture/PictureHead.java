package cn.shizhao.foundation.picture;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What a JPEG or PNG says of itself, read before anything is unpacked: by that is decided
 * whether it may be.
 *
 * @param format as ImageIO names it
 * @param width in pixels
 * @param height in pixels
 * @param bits per pixel, all channels together
 * @param scans how many times a decoder goes over the whole picture
 * @param content what a decoder needs, without anything else a PNG may carry
 * @param notes what the camera noted, how it was held among it; may be empty
 */
record PictureHead(String format, int width, int height, int bits, int scans, byte[] content, byte[] notes) {

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF };

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	/** Texts, profiles and the like are inflated by decoders, and never shown. */
	private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

	private static final int START_OF_SCAN = 0xDA;

	private static final int END_OF_IMAGE = 0xD9;

	private static final int NOTES = 0xE1;

	private static final byte[] EXIF = { 'E', 'x', 'i', 'f', 0, 0 };

	private static final byte[] NONE = {};

	/** C4, C8 and CC among them are tables. */
	private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD,
			0xCE, 0xCF);

	/**
	 * Reads the head of a file.
	 * @param content its bytes
	 * @return empty when it is neither JPEG nor PNG
	 * @throws IOException when it is broken
	 */
	static Optional<PictureHead> of(byte[] content) throws IOException {
		try {
			if (startsWith(content, PNG)) {
				return Optional.of(png(content));
			}
			return startsWith(content, JPEG) ? Optional.of(jpeg(content)) : Optional.empty();
		}
		catch (BufferUnderflowException | IllegalArgumentException ex) {
			throw new EOFException();
		}
	}

	private static boolean startsWith(byte[] content, byte[] magic) {
		return content.length > magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	/** Chunks of length, name, content and checksum. */
	private static PictureHead png(byte[] content) throws IOException {
		ByteArrayOutputStream needed = new ByteArrayOutputStream(content.length);
		needed.writeBytes(PNG);
		ByteBuffer in = ByteBuffer.wrap(content, PNG.length, content.length - PNG.length);
		ByteBuffer head = null;
		for (String name = ""; !name.equals("IEND");) {
			int start = in.position();
			int length = in.getInt();
			byte[] letters = new byte[4];
			in.get(letters);
			name = new String(letters, StandardCharsets.ISO_8859_1);
			in.position(Math.addExact(in.position(), length) + 4);
			if (NEEDED.contains(name)) {
				needed.write(content, start, in.position() - start);
			}
			if (name.equals("IHDR")) {
				head = ByteBuffer.wrap(content, start + 8, length);
			}
		}
		if (head == null) {
			throw new IOException("no IHDR");
		}
		int width = head.getInt();
		int height = head.getInt();
		int depth = head.get();
		return checked(
				new PictureHead("png", width, height, depth * channels(head.get()), 1, needed.toByteArray(), NONE));
	}

	private static int channels(int colour) throws IOException {
		return switch (colour) {
			case 0, 3 -> 1;
			case 2 -> 3;
			case 4 -> 2;
			case 6 -> 4;
			default -> throw new IOException("colour type " + colour);
		};
	}

	/** Segments of marker, length and content; after a start of scan, pixels. */
	private static PictureHead jpeg(byte[] content) throws IOException {
		ByteBuffer in = ByteBuffer.wrap(content, 2, content.length - 2);
		PictureHead frame = null;
		byte[] notes = NONE;
		int scans = 0;
		for (int marker = marker(in); marker != END_OF_IMAGE; marker = marker(in)) {
			int end = in.position() + Short.toUnsignedInt(in.getShort(in.position()));
			if (FRAMES.contains(marker)) {
				if (frame != null) {
					throw new IOException("two pictures in one");
				}
				frame = frame(in, content);
			}
			if (marker == NOTES && notes.length == 0) {
				byte[] segment = Arrays.copyOfRange(content, in.position() + 2, end);
				notes = startsWith(segment, EXIF) ? segment : NONE;
			}
			scans += (marker == START_OF_SCAN) ? 1 : 0;
			in.position(end);
		}
		if (frame == null) {
			throw new IOException("no frame");
		}
		return checked(new PictureHead("jpeg", frame.width, frame.height, frame.bits, scans, content, notes));
	}

	/**
	 * The next marker; what stands before it is pixels, in which FF is followed by 00, or
	 * marks a restart. A file that stops early has ended.
	 */
	private static int marker(ByteBuffer in) {
		while (in.remaining() > 1) {
			if (in.get() != (byte) 0xFF) {
				continue;
			}
			int marker = Byte.toUnsignedInt(in.get(in.position()));
			boolean pixels = marker == 0 || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
			if (marker != 0xFF) {
				in.get();
				if (!pixels) {
					return marker;
				}
			}
		}
		return END_OF_IMAGE;
	}

	private static PictureHead frame(ByteBuffer in, byte[] content) {
		int at = in.position() + 2;
		int depth = Byte.toUnsignedInt(in.get(at));
		int height = Short.toUnsignedInt(in.getShort(at + 1));
		int width = Short.toUnsignedInt(in.getShort(at + 3));
		return new PictureHead("jpeg", width, height, depth * Byte.toUnsignedInt(in.get(at + 5)), 0, content, NONE);
	}

	private static PictureHead checked(PictureHead head) throws IOException {
		if (head.width < 1 || head.height < 1 || head.bits < 1) {
			throw new IOException("no pixels");
		}
		return head;
	}

	long pixels() {
		return (long) this.width * this.height;
	}

	/** When unpacked whole. */
	long bytes() {
		return pixels() * Math.max(8, this.bits) / 8;
	}

	int longestSide() {
		return Math.max(this.width, this.height);
	}

}
