package cn.shizhao.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import cn.shizhao.platform.startup.DataPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Copies the embedded database while it is in use: every night into a folder that keeps
 * the newest few, and whenever the backup command asks. The command is another process
 * that cannot open the file, so that it leaves its wish beside the data; whoever may
 * write there may read the data anyway.
 */
@Component
class Backups {

	private static final Logger log = LoggerFactory.getLogger(Backups.class);

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private static final String PREFIX = "shizhao-";

	private final JdbcTemplate database;

	private final Optional<Path> file;

	private final String folder;

	private final int keep;

	private final Clock clock;

	Backups(DataSource dataSource, @Value("${spring.datasource.url}") String url,
			@Value("${shizhao.backup.folder}") String folder, @Value("${shizhao.backup.keep}") int keep, Clock clock) {
		this.database = new JdbcTemplate(dataSource);
		this.file = DataPlace.file(url);
		this.folder = folder;
		this.keep = keep;
		this.clock = clock;
	}

	@Scheduled(cron = "${shizhao.backup.at}")
	void everyNight() {
		if (this.file.isEmpty() || this.folder.isBlank()) {
			return;
		}
		Path folder = this.file.get().resolveSibling(this.folder);
		try {
			Files.createDirectories(folder);
			backUp(folder.resolve(PREFIX + LocalDateTime.now(this.clock).format(STAMP) + ".zip"));
			dropOld(folder);
		}
		catch (IOException | DataAccessException ex) {
			log.error("夜间备份没有做成（{}）：{}", folder, ex.getMessage());
		}
	}

	private void dropOld(Path folder) throws IOException {
		List<Path> ours;
		try (Stream<Path> files = Files.list(folder)) {
			ours = files.filter((one) -> one.getFileName().toString().matches(PREFIX + "\\d{8}-\\d{6}\\.zip"))
				.sorted(Comparator.reverseOrder())
				.toList();
		}
		for (Path old : ours.subList(Math.min(this.keep, ours.size()), ours.size())) {
			Files.delete(old);
		}
	}

	@Scheduled(fixedDelay = 1000)
	void fulfil() throws IOException {
		if (this.file.isEmpty()) {
			return;
		}
		BackupWish wish = new BackupWish(this.file.get());
		Optional<Path> target = wish.target();
		if (target.isPresent()) {
			wish.answer(failure(target.get()));
		}
	}

	private String failure(Path target) {
		try {
			backUp(target);
			return "";
		}
		catch (IOException | DataAccessException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	/** Under another name until it is whole. */
	void backUp(Path target) throws IOException {
		Path half = target.resolveSibling(target.getFileName() + ".part");
		try {
			this.database.execute("BACKUP TO '" + half.toString().replace("'", "''") + "'");
			Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(half);
		}
	}

}
