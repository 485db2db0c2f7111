package cn.shizhao.table;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers a request with a file to keep, under a name that may be Chinese.
 */
public final class Download {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final MediaType DOCX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

	private Download() {
	}

	/**
	 * A workbook.
	 * @param name file name with {@code .xlsx}
	 * @param content its bytes
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> xlsx(String name, byte[] content) {
		return file(name, XLSX, content);
	}

	/**
	 * A CSV.
	 * @param name file name with {@code .csv}
	 * @param content its bytes
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> csv(String name, byte[] content) {
		return file(name, CSV, content);
	}

	/**
	 * A document.
	 * @param name file name with {@code .docx}
	 * @param content its bytes
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> docx(String name, byte[] content) {
		return file(name, DOCX, content);
	}

	/**
	 * Several files in one.
	 * @param name file name with {@code .zip}
	 * @param content its bytes
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> zip(String name, byte[] content) {
		return file(name, ZIP, content);
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
		ContentDisposition attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
			.body(content);
	}

}
