package cn.shizhao.platform.rulebook;

import java.time.LocalDateTime;

import cn.shizhao.rules.BookKind;

/**
 * One version of a workbook, without its content.
 *
 * @param hash its content hash
 * @param kind which workbook
 * @param ordinal from 1 within the kind
 * @param fileName as it was uploaded
 * @param state how far it has come
 * @param uploadedBy staff number or 系统
 * @param uploadedAt when
 */
record BookVersion(String hash, BookKind kind, int ordinal, String fileName, BookState state, String uploadedBy,
		LocalDateTime uploadedAt) {

	/**
	 * How people call it.
	 * @return such as 第2版
	 */
	public String label() {
		return "第" + this.ordinal + "版";
	}

}
