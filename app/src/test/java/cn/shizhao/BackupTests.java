package cn.shizhao;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.Stream;

import cn.shizhao.platform.move.Commands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup brings back what was there, and a restore spoils nothing when it is refused.
 * What a running program does is tried in {@link RestartIntegrationTests}.
 */
class BackupTests {

	@TempDir
	private Path folder;

	private Path data;

	private Path zip;

	@BeforeEach
	void someData() throws SQLException {
		this.data = this.folder.resolve("here/shizhao.mv.db");
		this.zip = this.folder.resolve("b.zip");
		execute("CREATE TABLE note (id INT PRIMARY KEY, words VARCHAR(200)); INSERT INTO note VALUES (1, '第一份')");
	}

	@Test
	void aBackupBringsBackWhatWasThere() throws Exception {
		assertThat(backUp()).hasValue(0);
		execute("UPDATE note SET words = '改坏了'");
		assertThat(restore("--force")).hasValue(0);
		assertThat(words()).isEqualTo("第一份");
		try (Stream<Path> files = Files.list(this.data.getParent())) {
			assertThat(files.map((file) -> file.getFileName().toString())).as("the data, and what it replaced")
				.hasSize(2)
				.anyMatch((name) -> name.matches("shizhao\\.mv\\.db-\\d{8}-\\d{6}"));
		}
	}

	@Test
	void itGoesToAnEmptyPlaceWithoutForce() throws Exception {
		assertThat(backUp()).hasValue(0);
		this.data = this.folder.resolve("there/shizhao.mv.db");
		assertThat(restore()).hasValue(0);
		assertThat(words()).isEqualTo("第一份");
	}

	@Test
	void dataIsNotReplacedUnlessOneInsists() throws Exception {
		assertThat(backUp()).hasValue(0);
		execute("UPDATE note SET words = '新的'");
		assertThat(restore()).hasValue(1);
		assertThat(words()).isEqualTo("新的");
	}

	@Test
	void aSpoiledBackupReplacesNothing() throws Exception {
		execute("INSERT INTO note SELECT x, REPEAT('字', 100) FROM SYSTEM_RANGE(2, 5000)");
		assertThat(backUp()).hasValue(0);
		byte[] whole = Files.readAllBytes(this.zip);
		Files.write(this.zip, Arrays.copyOf(whole, whole.length / 2));
		assertThat(restore("--force")).hasValue(1);
		assertThat(words()).isEqualTo("第一份");
		Files.writeString(this.zip, "no archive");
		assertThat(restore("--force")).hasValue(1);
		assertThat(words()).isEqualTo("第一份");
	}

	@Test
	void dataInUseIsNotReplaced() throws Exception {
		assertThat(backUp()).hasValue(0);
		try (Connection running = open()) {
			assertThat(restore("--force")).hasValue(1);
			assertThat(running.isValid(1)).isTrue();
		}
		assertThat(words()).isEqualTo("第一份");
	}

	@Test
	void aWrongCommandSaysHow() {
		assertThat(Commands.run("backup")).hasValue(2);
		assertThat(Commands.run("backup", "b.txt")).hasValue(2);
		assertThat(Commands.run("restore")).hasValue(2);
		assertThat(Commands.run("restore", "b.zip", "--from=x")).hasValue(2);
		assertThat(Commands.run("backup", this.zip.toString(), this.folder.resolve("none").toString())).hasValue(1);
		assertThat(Commands.run("--server.port=0")).isEmpty();
	}

	private OptionalInt backUp() {
		return Commands.run("backup", this.zip.toString(), this.data.toString());
	}

	private OptionalInt restore(String... options) {
		return Commands
			.run(Stream.concat(Stream.of("restore", this.zip.toString(), this.data.toString()), Stream.of(options))
				.toArray(String[]::new));
	}

	private Connection open() throws SQLException {
		String name = this.data.toString();
		return DriverManager.getConnection("jdbc:h2:file:" + name.substring(0, name.length() - ".mv.db".length()), "sa",
				"");
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = open()) {
			connection.createStatement().execute(sql);
		}
	}

	private String words() throws SQLException {
		try (Connection connection = open();
				ResultSet row = connection.createStatement().executeQuery("SELECT words FROM note WHERE id = 1")) {
			row.next();
			return row.getString(1);
		}
	}

}
