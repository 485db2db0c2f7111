package cn.shizhao.rules.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * Parts already inflated and scanned, handed to POI so that POI never inflates anything
 * itself: its inflate limits are process-wide and other libraries reset them.
 */
class PackageParts implements ZipEntrySource {

	private final Map<String, byte[]> parts;

	private boolean closed;

	PackageParts(Map<String, byte[]> parts) {
		this.parts = parts;
	}

	@Override
	public Enumeration<ZipArchiveEntry> getEntries() {
		return Collections.enumeration(this.parts.keySet().stream().map(ZipArchiveEntry::new).toList());
	}

	@Override
	public @Nullable ZipArchiveEntry getEntry(String path) {
		String name = path.startsWith("/") ? path.substring(1) : path;
		return this.parts.containsKey(name) ? new ZipArchiveEntry(name) : null;
	}

	@Override
	public InputStream getInputStream(ZipArchiveEntry entry) {
		return new ByteArrayInputStream(this.parts.getOrDefault(entry.getName(), new byte[0]));
	}

	@Override
	public void close() {
		this.closed = true;
	}

	@Override
	public boolean isClosed() {
		return this.closed;
	}

}
