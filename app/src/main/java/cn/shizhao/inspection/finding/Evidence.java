package cn.shizhao.inspection.finding;

/**
 * A file that shows what was found.
 *
 * @param mediaType {@code image/jpeg} or {@code application/pdf}
 * @param content the file's bytes
 */
record Evidence(String mediaType, byte[] content) {
}
