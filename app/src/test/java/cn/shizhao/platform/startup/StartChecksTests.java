package cn.shizhao.platform.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.ConfigurableEnvironment;
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
				.isThrownBy(() -> StartChecks.checkPort(null, taken.getLocalPort()))
				.withMessage("端口 " + taken.getLocalPort() + " 已被占用")
				.satisfies((ex) -> assertThat(ex.remedy()).contains("--server.port="));
		}
	}

	@Test
	void aPortTakenOnAnotherAddressIsFree() throws IOException {
		InetAddress other = InetAddress.getByName("127.0.0.2");
		try (ServerSocket taken = new ServerSocket(0, 1, other)) {
			InetAddress loopback = InetAddress.getByName("127.0.0.1");
			assertThatNoException().isThrownBy(() -> StartChecks.checkPort(loopback, taken.getLocalPort()));
			assertThatExceptionOfType(StartRefusedException.class)
				.isThrownBy(() -> StartChecks.checkPort(other, taken.getLocalPort()))
				.withMessageContaining("已被占用");
		}
	}

	@Test
	void aPortOrAnAddressThatCannotBeIsNamed() throws IOException {
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> StartChecks.checkPort(null, 99999))
			.withMessage("端口 99999 不能用");
		// reserved for examples in books
		InetAddress elsewhere = InetAddress.getByName("192.0.2.1");
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> StartChecks.checkPort(elsewhere, 8099))
			.withMessage("地址 192.0.2.1 不是这台机器的");
	}

	@Test
	void aPortOfTheSystemsChoiceIsNotChecked() {
		assertThatNoException().isThrownBy(() -> StartChecks.checkPort(null, 0));
	}

	@Test
	void aCalendarThatIsNoFolderIsNamed() throws IOException {
		Path file = Files.writeString(this.folder.resolve("calendar"), "");
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> StartChecks.checkCalendar(file))
			.withMessageContaining("日历文件夹 " + file);
		assertThatNoException().isThrownBy(() -> StartChecks.checkCalendar(this.folder.resolve("none")));
	}

	@Test
	void aFolderOfTheLogThatCannotBeIsNamed() throws IOException {
		Path file = Files.writeString(this.folder.resolve("logs"), "");
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> check(Map.of("logging.file.name", file + "/shizhao.log")))
			.withMessage("日志的位置 " + file + " 不能写入")
			.satisfies((ex) -> assertThat(ex.remedy()).contains("logging.file.name"));
	}

	@Test
	void withoutItsConfigurationTheProgramSaysWhereToLook() {
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> check(new StandardEnvironment()))
			.withMessageContaining("没有找到 config/application.yml");
	}

	@ParameterizedTest
	@CsvSource({ "shizhao.trial, true", "shizhao.password-cost, 4" })
	void whatIsOpenInTheSampleIsRefusedElsewhere(String setting, String value) {
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> check(Map.of(setting, value)))
			.withMessage("配置 " + setting + "=" + value + " 只能在示例里这样设");
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> check(Map.of(setting, value), "mysql"));
		assertThatNoException().isThrownBy(() -> check(Map.of(setting, value), "sample", "mysql"));
		assertThatNoException()
			.isThrownBy(() -> check(Map.of("shizhao.trial", "false", "shizhao.password-cost", "12")));
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
			.withMessage("数据的位置 " + file + " 不能写入");
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

	@ParameterizedTest
	@CsvSource({ "jdbc:h2:mem:abc, h2 数据库 mem:abc",
			"jdbc:mysql://db:3306/shizhao?user=x&password=y, mysql 数据库 db:3306/shizhao",
			"jdbc:h2:file:/srv/data/shizhao;WRITE_DELAY=0, /srv/data/shizhao.mv.db（备份：停机后复制这个文件）",
			"jdbc:h2:/srv/data/shizhao, /srv/data/shizhao.mv.db（备份：停机后复制这个文件）", "odd, 外部数据库" })
	void thePlaceOfTheDataIsSaidWithoutPasswords(String url, String words) {
		assertThat(DataPlace.inWords(url)).isEqualTo(words);
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
		assertThatExceptionOfType(PlaceholderResolutionException.class).isThrownBy(() -> check(environment))
			.satisfies(
					(ex) -> assertThat(new StartFailure(null).analyze(ex).getDescription()).contains("SHIZHAO_NONE"));
	}

	private static void check(Map<String, Object> settings, String... profiles) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles(profiles);
		environment.getPropertySources()
			.addFirst(new MapPropertySource("file", Map.of("shizhao.calendar", "config/calendar", "server.port", "0")));
		environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
		check(environment);
	}

	private static void check(ConfigurableEnvironment environment) {
		new StartChecks().onApplicationEvent(new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(),
				new SpringApplication(), new String[0], environment));
	}

}
