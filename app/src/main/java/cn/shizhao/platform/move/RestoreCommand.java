package cn.shizhao.platform.move;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * {@code restore FILE.zip}: puts a backup in the place of the data, after every row in it
 * was read. What stood there is kept under another name.
 */
final class RestoreCommand {

	/** The first argument that asks for it. */
	static final String NAME = "restore";

	private static final String FORCE = "--force";

	private static final String USAGE = """
			用法：java -jar shizhao-exec.jar restore 备份文件.zip [数据文件] [--force]
			先停掉实招；数据文件不写就是 data/shizhao.mv.db。已经有数据的要加 --force，原来的改名留在旁边。""";

	private RestoreCommand() {
	}

	/**
	 * Runs the command.
	 * @param arguments what follows {@code restore}
	 * @return the exit code: 0 when the data is back, 1 when not, 2 for a wrong command
	 */
	static int run(String... arguments) {
		List<String> files = Arrays.stream(arguments).filter((argument) -> !argument.startsWith("--")).toList();
		boolean force = Arrays.asList(arguments).contains(FORCE);
		if (files.isEmpty() || files.size() > 2 || files.size() + (force ? 1 : 0) != arguments.length) {
			System.err.println(USAGE);
			return 2;
		}
		DataFile data = DataFile.of((files.size() > 1) ? files.get(1) : DataFile.USUAL);
		try {
			restore(Path.of(files.get(0)), data, force);
			return 0;
		}
		catch (MoveException | SQLException | IOException ex) {
			System.err.println("没有恢复：" + ex.getMessage() + "；原来的数据没有动");
			return 1;
		}
	}

	private static void restore(Path backup, DataFile data, boolean force) throws IOException, SQLException {
		boolean there = Files.exists(data.path());
		if (there && !force) {
			throw new MoveException("已经有数据文件 " + data.path() + "，要换成备份的请加 --force，原来的会改名留在旁边");
		}
		Files.createDirectories(data.path().getParent());
		DataFile fresh = DataFile.of(data.path().resolveSibling("restore-" + System.nanoTime()).toString());
		try {
			unpack(backup, fresh.path());
			long rows = read(fresh, backup);
			if (there) {
				requireStopped(data);
				Path kept = data
					.beside("-" + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")));
				Files.move(data.path(), kept);
				System.out.println("原来的数据改名为 " + kept);
			}
			Files.move(fresh.path(), data.path(), StandardCopyOption.ATOMIC_MOVE);
			System.out.println("已恢复到 " + data.path() + "，共 " + rows + " 行；可以启动了");
		}
		finally {
			Files.deleteIfExists(fresh.path());
		}
	}

	private static void requireStopped(DataFile data) throws IOException {
		if (data.isInUse()) {
			throw new MoveException("实招正在运行，请先停掉");
		}
	}

	/** Its one database, whatever it is called there. */
	private static void unpack(Path backup, Path target) throws IOException {
		if (!Files.isRegularFile(backup)) {
			throw new MoveException("没有备份文件 " + backup);
		}
		try (ZipFile zip = new ZipFile(backup.toFile())) {
			ZipEntry entry = zip.stream()
				.filter((one) -> one.getName().endsWith(DataFile.ENDING))
				.findFirst()
				.orElseThrow(() -> new MoveException(backup + " 不是实招的备份"));
			try (InputStream content = zip.getInputStream(entry)) {
				Files.copy(content, target);
			}
		}
	}

	private static long read(DataFile fresh, Path backup) {
		try {
			long rows = fresh.readAll();
			if (rows == 0) {
				throw new MoveException("备份 " + backup + " 里没有数据");
			}
			return rows;
		}
		catch (SQLException ex) {
			throw new MoveException("备份 " + backup + " 打不开或读不全，换一份（" + ex.getMessage() + "）");
		}
	}

}
