package cn.shizhao.foundation.table;

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

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

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
	 * A table in the format someone asked for.
	 * @param name file name without an ending
	 * @param table what to hand out
	 * @param format {@code csv}, else a workbook
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> table(String name, TableExport table, String format) {
		return format.equals("csv") ? csv(name + ".csv", table.csv()) : xlsx(name + ".xlsx", table.xlsx());
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
	 * A calendar.
	 * @param name file name with {@code .ics}
	 * @param content its bytes
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> calendar(String name, byte[] content) {
		return file(name, CALENDAR, content);
	}

	/**
	 * A document that cannot be edited.
	 * @param name file name with {@code .pdf}
	 * @param content its bytes
	 * @return the answer
	 */
	public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
		return file(name, MediaType.APPLICATION_PDF, content);
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
