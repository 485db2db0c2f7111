package cn.shizhao.platform.startup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * A damaged file is left as it is: the database would go on with nothing and write over
 * the rest.
 */
class DataFileTests {

	private static final int PAGE = 4096;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 0, 2 * PAGE })
	void aDamagedFileIsRefusedAndKept(int from) throws IOException, SQLException {
		Path file = fill();
		try (RandomAccessFile data = new RandomAccessFile(file.toFile(), "rw")) {
			byte[] noise = new byte[(int) data.length() - from];
			Arrays.fill(noise, (byte) 0x5A);
			data.seek(from);
			data.write(noise);
		}
		byte[] damaged = Files.readAllBytes(file);
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(this::check)
			.withMessage("数据文件 " + file + " 已经损坏，打不开")
			.satisfies((ex) -> assertThat(ex.remedy()).contains("最近的备份"));
		assertThat(file).hasBinaryContent(damaged);
	}

	@Test
	void aSoundFileAndNoneAndAnEmptyOneAreFine() throws IOException, SQLException {
		assertThatNoException().isThrownBy(this::check);
		Path file = fill();
		byte[] sound = Files.readAllBytes(file);
		assertThatNoException().isThrownBy(this::check);
		assertThat(file).hasBinaryContent(sound);
		Files.delete(file);
		DriverManager.getConnection(url(), "sa", "").close();
		assertThatNoException().isThrownBy(this::check);
	}

	private Path fill() throws SQLException {
		try (Connection connection = DriverManager.getConnection(url(), "sa", "");
				Statement statement = connection.createStatement()) {
			statement.execute("CREATE TABLE filled (id INT PRIMARY KEY, words VARCHAR(2000))");
			statement.execute("INSERT INTO filled SELECT x, REPEAT('字', 500) FROM SYSTEM_RANGE(1, 500)");
		}
		return this.folder.resolve("shizhao.mv.db");
	}

	private String url() {
		return "jdbc:h2:file:" + this.folder.resolve("shizhao");
	}

	private void check() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("spring.datasource.url", url() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE")
			.withProperty("spring.datasource.username", "sa");
		DataFile.check(environment, this.folder.resolve("shizhao.mv.db"));
	}

}
