package cn.shizhao.platform.move;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import cn.shizhao.platform.database.BackupWish;

/**
 * {@code backup FILE.zip}: copies the embedded database, whether the program runs or not.
 * A running one is asked through a file beside the data and does it itself.
 */
final class BackupCommand {

	/** The first argument that asks for it. */
	static final String NAME = "backup";

	private static final String USAGE = """
			用法：java -jar shizhao-exec.jar backup 备份文件.zip [数据文件]
			不用停机；数据文件不写就是 data/shizhao.mv.db。用 MySQL 的请用 mysqldump。""";

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final int LOOK_MS = 200;

	private BackupCommand() {
	}

	/**
	 * Runs the command.
	 * @param arguments what follows {@code backup}
	 * @return the exit code: 0 when the backup is there, 1 when not, 2 for a wrong
	 * command
	 */
	static int run(String... arguments) {
		if (arguments.length < 1 || arguments.length > 2 || !arguments[0].endsWith(".zip")) {
			System.err.println(USAGE);
			return 2;
		}
		Path target = Path.of(arguments[0]).toAbsolutePath().normalize();
		DataFile data = DataFile.of((arguments.length > 1) ? arguments[1] : DataFile.USUAL);
		try {
			backUp(data, target);
			System.out.println("已备份到 " + target + "（" + Files.size(target) / 1024 + " KB）");
			return 0;
		}
		catch (MoveException | SQLException | IOException ex) {
			System.err.println("没有备份成：" + ex.getMessage());
			return 1;
		}
	}

	private static void backUp(DataFile data, Path target) throws SQLException, IOException {
		if (!Files.isRegularFile(data.path())) {
			throw new MoveException("没有数据文件 " + data.path() + "；数据放在别处的，把它写在备份文件后面");
		}
		if (data.isInUse()) {
			ask(data, target);
			return;
		}
		try (Connection connection = data.open(); Statement statement = connection.createStatement()) {
			statement.execute("BACKUP TO '" + target.toString().replace("'", "''") + "'");
		}
	}

	private static void ask(DataFile data, Path target) throws IOException {
		BackupWish wish = new BackupWish(data.path());
		wish.ask(target);
		Instant end = Instant.now().plus(PATIENCE);
		Optional<String> failure = wish.answer();
		while (failure.isEmpty()) {
			if (Instant.now().isAfter(end)) {
				wish.withdraw();
				throw new MoveException("正在运行的实招没有回应；请看它的日志");
			}
			pause();
			failure = wish.answer();
		}
		if (!failure.get().isEmpty()) {
			throw new MoveException(failure.get());
		}
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_MS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MoveException("中途停下了");
		}
	}

}
