package cn.shizhao.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import cn.shizhao.platform.startup.DataPlace;

import org.springframework.util.unit.DataSize;

/**
 * The space left where this node writes: data, logs, and files on their way in. Below one
 * limit people are told; below the other nothing new is taken, before the database itself
 * finds no more and closes.
 */
public class DiskSpace {

	private final Map<String, Path> folders;

	private final DiskProperties limits;

	private final ToLongFunction<Path> free;

	DiskSpace(Map<String, Path> folders, DiskProperties limits, ToLongFunction<Path> free) {
		this.folders = folders;
		this.limits = limits;
		this.free = free;
	}

	static DiskSpace of(String url, DiskProperties limits, String logFile, String logFolder, String photos) {
		Map<String, Path> folders = new LinkedHashMap<>();
		DataPlace.file(url).ifPresent((file) -> folders.put("数据文件夹", file.getParent()));
		if (!photos.isBlank()) {
			folders.put("照片文件夹", Path.of(photos));
		}
		folders.put("临时文件夹", Path.of(System.getProperty("java.io.tmpdir")));
		if (!logFile.isBlank() || !logFolder.isBlank()) {
			Path log = logFile.isBlank() ? Path.of(logFolder) : Path.of(logFile).toAbsolutePath().getParent();
			folders.put("日志文件夹", log);
		}
		return new DiskSpace(folders, limits, DiskSpace::free);
	}

	/** Whether anything new would have to be refused. */
	public boolean full() {
		return this.folders.values()
			.stream()
			.anyMatch((folder) -> this.free.applyAsLong(folder) < this.limits.stop().toBytes());
	}

	/**
	 * Which folders run short.
	 * @return a sentence for each
	 */
	public List<String> warnings() {
		return this.folders.entrySet()
			.stream()
			.filter((folder) -> this.free.applyAsLong(folder.getValue()) < this.limits.warn().toBytes())
			.map((folder) -> "%s所在的磁盘只剩 %s；少于 %s 时不再接收新的内容，请运维人员清理".formatted(folder.getKey(),
					words(this.free.applyAsLong(folder.getValue())), words(this.limits.stop().toBytes())))
			.toList();
	}

	/** What is left, by folder, in words. */
	Map<String, String> left() {
		Map<String, String> left = new LinkedHashMap<>();
		this.folders.forEach(
				(name, folder) -> left.put(name, "剩 " + words(this.free.applyAsLong(folder)) + "（" + folder + "）"));
		return left;
	}

	/** What cannot be asked counts as room: the disk is not the fault then. */
	static long free(Path folder) {
		Path there = folder.toAbsolutePath();
		while (there != null && !Files.exists(there)) {
			there = there.getParent();
		}
		try {
			return (there != null) ? Files.getFileStore(there).getUsableSpace() : Long.MAX_VALUE;
		}
		catch (IOException ex) {
			return Long.MAX_VALUE;
		}
	}

	private static String words(long bytes) {
		DataSize size = DataSize.ofBytes(bytes);
		return (size.toGigabytes() >= 10) ? size.toGigabytes() + " GB" : size.toMegabytes() + " MB";
	}

}
