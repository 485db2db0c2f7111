package cn.shizhao.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every night a backup, of which the newest few are kept, and one for whoever asks.
 */
class BackupsTests {

	@TempDir
	private Path folder;

	private SingleConnectionDataSource database;

	@BeforeEach
	void open() {
		String url = "jdbc:h2:file:" + this.folder.resolve("shizhao");
		this.database = new SingleConnectionDataSource(url, "sa", "", true);
		new JdbcTemplate(this.database).execute("CREATE TABLE note (id INT PRIMARY KEY)");
	}

	@Test
	void theNewestAreKeptAndWhatIsNotOursStays() throws IOException {
		Files.createDirectories(this.folder.resolve("backup"));
		Files.writeString(this.folder.resolve("backup/shizhao-last-year.zip"), "ours no more");
		for (int day = 1; day <= 4; day++) {
			backups("2026-11-0" + day).everyNight();
		}
		assertThat(files()).containsExactly("shizhao-20261103-023000.zip", "shizhao-20261104-023000.zip",
				"shizhao-last-year.zip");
		this.database.destroy();
	}

	@Test
	void aWishIsFulfilledAndAnswered() throws IOException {
		BackupWish wish = new BackupWish(this.folder.resolve("shizhao.mv.db"));
		wish.ask(this.folder.resolve("it's mine.zip"));
		assertThat(wish.answer()).isEmpty();
		backups("2026-11-01").fulfil();
		assertThat(wish.answer()).hasValue("");
		assertThat(this.folder.resolve("it's mine.zip")).isNotEmptyFile();
		assertThat(wish.target()).isEmpty();
		this.database.destroy();
	}

	@Test
	void whatCannotBeWrittenIsSaid() throws IOException {
		BackupWish wish = new BackupWish(this.folder.resolve("shizhao.mv.db"));
		Files.writeString(this.folder.resolve("file"), "no folder");
		wish.ask(this.folder.resolve("file/b.zip"));
		backups("2026-11-01").fulfil();
		assertThat(wish.answer()).hasValueSatisfying((words) -> assertThat(words).isNotEmpty());
		this.database.destroy();
	}

	private Backups backups(String day) {
		return new Backups(this.database, "jdbc:h2:file:" + this.folder.resolve("shizhao"), "backup", 2,
				Clock.fixed(Instant.parse(day + "T02:30:00Z"), ZoneOffset.UTC));
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("backup"))) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
