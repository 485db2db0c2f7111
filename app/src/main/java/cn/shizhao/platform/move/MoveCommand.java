package cn.shizhao.platform.move;

import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import cn.shizhao.platform.engine.EngineTables;
import cn.shizhao.platform.startup.DatabaseCheck;
import org.flywaydb.core.Flyway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code move FILE}: copies the embedded database to an empty MySQL database and compares
 * counts and hashes of every table. The source is only read. Whatever stops it leaves the
 * target to be dropped and made anew.
 */
final class MoveCommand {

	/** The first argument that asks for it. */
	static final String NAME = "move";

	private static final String USAGE = """
			用法：java -jar shizhao-exec.jar move 数据文件
			先停掉实招；数据文件如 data/shizhao.mv.db。MySQL 的地址、账户、密码同启动时一样从环境变量读，库必须是空的。""";

	private final PrintStream out;

	private MoveCommand(PrintStream out) {
		this.out = out;
	}

	/**
	 * Runs the command.
	 * @param arguments what follows {@code move}: the file, and options for Spring Boot
	 * @return the exit code: 0 when everything arrived, 1 when not, 2 for a wrong command
	 */
	static int run(String... arguments) {
		List<String> files = Arrays.stream(arguments).filter((argument) -> !argument.startsWith("--")).toList();
		if (files.size() != 1) {
			System.err.println(USAGE);
			return 2;
		}
		String[] options = Stream.concat(Arrays.stream(arguments).filter((argument) -> argument.startsWith("--")),
				// nothing listens; fractions of a second move, too
				Stream.of("--server.port=0",
						"--spring.datasource.hikari.data-source-properties.sendFractionalSeconds=true"))
			.toArray(String[]::new);
		ConfigurableApplicationContext target;
		try {
			target = new SpringApplicationBuilder(Target.class).web(WebApplicationType.NONE)
				.profiles("mysql")
				.run(options);
		}
		catch (RuntimeException ex) {
			// why it did not start was told already
			return 1;
		}
		try (target) {
			new MoveCommand(System.out).move(files.get(0), target.getBean(DataSource.class));
			return 0;
		}
		catch (RuntimeException | SQLException ex) {
			System.err.println("没有搬成：" + ex.getMessage());
			return 1;
		}
	}

	private void move(String file, DataSource target) throws SQLException {
		try (Connection source = open(file)) {
			DatabaseCheck.check(target);
			try (Connection connection = target.getConnection()) {
				Tables.requireEmpty(connection);
			}
			this.out.println("建表……");
			Flyway.configure().dataSource(target).baselineOnMigrate(true).baselineVersion("0").load().migrate();
			EngineTables.create(target);
			try (Connection connection = target.getConnection()) {
				Tables tables = Tables.common(source, connection);
				new TableCopy(source, connection, this.out).copy(tables);
			}
		}
		this.out.println("全部搬完，行数和校验值都一致。会话没有搬，大家要重新登录。");
	}

	private static Connection open(String file) throws SQLException {
		DataFile data = DataFile.of(file);
		if (!Files.isRegularFile(data.path())) {
			throw new MoveException("没有数据文件 " + data.path());
		}
		try {
			return data.open();
		}
		catch (SQLException ex) {
			throw new MoveException("打不开 " + data.path() + "；请先停掉实招（" + ex.getMessage() + "）");
		}
	}

	/**
	 * The database to move to, configured as for a start.
	 */
	@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
	static class Target {

	}

}
