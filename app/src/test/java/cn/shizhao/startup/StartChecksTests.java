package cn.shizhao.startup;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import cn.shizhao.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.PlaceholderResolutionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What keeps the program from starting is one sentence with a remedy.
 */
class StartChecksTests {

	@TempDir
	private Path folder;

	@Test
	void aTakenPortIsNamed() throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			assertThatExceptionOfType(StartRefusedException.class)
				.isThrownBy(() -> StartChecks.checkPort(taken.getLocalPort()))
				.withMessage("端口 " + taken.getLocalPort() + " 已被占用")
				.satisfies((ex) -> assertThat(ex.remedy()).contains("--server.port="));
		}
	}

	@Test
	void aPortOfTheSystemsChoiceIsNotChecked() {
		assertThatNoException().isThrownBy(() -> StartChecks.checkPort(0));
	}

	@Test
	void aMissingFolderIsMadeAndNothingIsLeftInIt() {
		Path data = this.folder.resolve("a/b");
		StartChecks.checkFile(data.resolve("shizhao.mv.db"));
		assertThat(data).isEmptyDirectory();
	}

	@Test
	void aFolderThatCannotBeIsNamed() throws IOException {
		Path file = Files.writeString(this.folder.resolve("data"), "");
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> StartChecks.checkFile(file.resolve("shizhao.mv.db")))
			.withMessage("数据文件夹 " + file + " 不能写入");
	}

	@Test
	void aDatabaseOpenElsewhereIsNamed() throws IOException {
		Path file = Files.writeString(this.folder.resolve("shizhao.mv.db"), "");
		try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
			open.lock();
			assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> StartChecks.checkFile(file))
				.withMessageContaining("正被另一个程序使用");
		}
		assertThatNoException().isThrownBy(() -> StartChecks.checkFile(file));
	}

	@Test
	void causesDeepInsideAreFound() {
		assertThat(analyze(new BeanCreationException("calendar", new TableException(List.of("2026.csv 第 3 行……")))))
			.extracting(FailureAnalysis::getDescription)
			.isEqualTo("工作日历文件有误:\n2026.csv 第 3 行……");
		assertThat(analyze(new PortInUseException(8080))).extracting(FailureAnalysis::getDescription)
			.isEqualTo("端口 8080 已被占用");
		assertThat(new StartFailure().analyze(new IllegalStateException("other"))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:h2:mem:abc, h2 数据库 mem:abc",
			"jdbc:mysql://db:3306/shizhao?user=x&password=y, mysql 数据库 db:3306/shizhao",
			"jdbc:h2:file:/srv/data/shizhao;WRITE_DELAY=0, /srv/data/shizhao.mv.db(备份:停机后复制这个文件)",
			"jdbc:h2:/srv/data/shizhao, /srv/data/shizhao.mv.db(备份:停机后复制这个文件)", "odd, 外部数据库" })
	void thePlaceOfTheDataIsSaidWithoutPasswords(String url, String words) {
		assertThat(DataPlace.inWords(url)).isEqualTo(words);
	}

	private static FailureAnalysis analyze(Throwable failure) {
		return new StartFailure().analyze(failure);
	}

	@ParameterizedTest
	@CsvSource({ "1044, 授权", "1045, SHIZHAO_DB_PASSWORD", "1049, 先建库", "0, 是否在运行" })
	void aDatabaseThatDoesNotOpenSaysWhy(int code, String remedy) throws SQLException {
		DataSource refusing = mock();
		given(refusing.getConnection()).willThrow(new SQLException("the server's words", "42000", code));
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> DatabaseCheck.check(refusing))
			.satisfies((ex) -> assertThat(ex.remedy()).contains(remedy));
	}

	@Test
	void aVariableThatIsMissingIsNamed() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("spring.datasource.password", "${SHIZHAO_NONE}")));
		assertThatExceptionOfType(PlaceholderResolutionException.class)
			.isThrownBy(() -> new StartChecks().onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
					new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment)))
			.satisfies((ex) -> assertThat(new StartFailure().analyze(ex).getDescription()).contains("SHIZHAO_NONE"));
	}

}
