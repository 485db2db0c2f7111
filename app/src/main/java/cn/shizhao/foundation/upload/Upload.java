package cn.shizhao.foundation.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.springframework.web.multipart.MultipartFile;

/**
 * A file as someone sent it, under a name that can be kept.
 *
 * @param name without folders and control characters, at most 190 characters, with its
 * ending; may be empty
 * @param content its bytes
 */
public record Upload(String name, byte[] content) {

	/** Columns hold 200, and another ending may be added. */
	private static final int LONGEST_NAME = 190;

	private static final int LONGEST_ENDING = 10;

	/**
	 * What a form sent.
	 * @param file its part
	 * @return the same
	 */
	public static Upload of(MultipartFile file) {
		try {
			return new Upload(kept(Objects.requireNonNullElse(file.getOriginalFilename(), ""), LONGEST_NAME),
					file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The name a file is kept under.
	 * @param sent the name it came with, with or without folders
	 * @param longest most characters
	 * @return shortened before its ending when it is too long
	 */
	public static String kept(String sent, int longest) {
		String name = plain(sent);
		int dot = name.lastIndexOf('.');
		boolean ends = dot > 0 && name.length() - dot <= LONGEST_ENDING;
		String ending = ends ? name.substring(dot) : "";
		String stem = name.substring(0, name.length() - ending.length());
		int most = longest - ending.length();
		if (stem.length() <= most) {
			return name;
		}
		boolean insideOne = Character.isHighSurrogate(stem.charAt(most - 1));
		return stem.substring(0, insideOne ? most - 1 : most) + ending;
	}

	/**
	 * A name without what never belongs to it.
	 * @param sent the name a file came with
	 * @return without folders and control characters
	 */
	public static String plain(String sent) {
		return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
			.replaceAll("\\p{Cntrl}", "")
			.strip();
	}

}
