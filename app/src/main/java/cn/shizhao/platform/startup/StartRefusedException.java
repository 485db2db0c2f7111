package cn.shizhao.platform.startup;

/**
 * The surroundings do not let the program start.
 */
final class StartRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	StartRefusedException(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	static StartRefusedException portInUse(int port) {
		return new StartRefusedException("端口 " + port + " 已被占用",
				"停掉占用它的程序（也可能实招已经在运行），或者换一个端口：在 config/application.yml 里改 server.port，或启动时加参数 --server.port=8081");
	}

	static StartRefusedException noSuchPort(int port) {
		return new StartRefusedException("端口 " + port + " 不能用", "把 server.port 改成 1024 至 65535 之间没有被占用的一个，如 8080");
	}

	static StartRefusedException noSuchAddress(String address) {
		return new StartRefusedException("地址 " + address + " 不是这台机器的", "把 server.address 改成这台机器自己的地址；去掉它，就从所有地址都能访问");
	}

	static StartRefusedException notWritable(String what, String place, String setting) {
		return new StartRefusedException(what + "的位置 " + place + " 不能写入",
				"检查磁盘空间和文件夹权限，使运行实招的用户可以写入；或在 config/application.yml 里把 " + setting + " 指到别的文件夹");
	}

	static StartRefusedException notReadable(String folder) {
		return new StartRefusedException("日历文件夹 " + folder + " 不是文件夹或者不能读取",
				"检查文件夹权限，使运行实招的用户可以读取；或在 config/application.yml 里改 shizhao.calendar");
	}

	static StartRefusedException noConfiguration() {
		return new StartRefusedException("没有找到 config/application.yml，或者不能读取",
				"在有 config 文件夹的目录下启动（服务里是 WorkingDirectory），并使运行实招的用户可以读取它");
	}

	static StartRefusedException dataInUse(String file) {
		return new StartRefusedException("数据文件 " + file + " 正被另一个程序使用，可能实招已经在运行", "先停掉正在运行的实招，再启动");
	}

	static StartRefusedException sampleData(String place) {
		return new StartRefusedException(place + " 里是示例单位的数据，示例的密码是公开的，不能正式使用",
				"要看示例，启动时加 --spring.profiles.active=sample（用 MySQL 时是 sample,mysql）；要正式使用，把数据文件移到一边，或给 SHIZHAO_DB_URL 一个新建的空库，再启动");
	}

	static StartRefusedException realData(String place) {
		return new StartRefusedException(place + " 里是正式的数据，不能按示例启动",
				"正式使用，启动时去掉 sample（直接运行程序包就是）；要看示例，给它另一个地方，如 --spring.datasource.url=jdbc:h2:file:./data/sample");
	}

	static StartRefusedException onlyInSample(String setting) {
		return new StartRefusedException("配置 " + setting + " 只能在示例里这样设", "从 config/application.yml、环境变量和启动参数里去掉它，再启动");
	}

	static StartRefusedException wrongCharset(String database, String collation) {
		return new StartRefusedException("数据库 " + database + " 的排序规则是 " + collation + "，存不下生僻字或分不清大小写",
				"趁库里还没有数据，执行 ALTER DATABASE `" + database + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;");
	}

	static StartRefusedException wrongIsolation() {
		return new StartRefusedException("数据库连接的隔离级别不是 READ COMMITTED，流程引擎不能用",
				"检查配置里的 spring.datasource.hikari.transaction-isolation，应为 TRANSACTION_READ_COMMITTED");
	}

	/**
	 * What a database server answered in place of a connection.
	 * @param code MySQL's error number, 0 when there was no answer
	 * @param words the driver's own words
	 */
	static StartRefusedException noDatabase(int code, String words) {
		return switch (code) {
			case 1044 -> new StartRefusedException("数据库账户无权使用这个库（" + words + "）", "按运维手册 mysql.md 的“建库和账户”给账户授权");
			case 1045 -> new StartRefusedException("数据库的用户名或密码不对（" + words + "）",
					"检查环境变量 SHIZHAO_DB_USER 和 SHIZHAO_DB_PASSWORD");
			case 1049 -> new StartRefusedException("服务器上没有这个数据库（" + words + "）",
					"按运维手册 mysql.md 的“建库和账户”先建库，或检查 SHIZHAO_DB_URL 里的库名");
			case 0 -> new StartRefusedException("连不上数据库服务器", "检查服务器是否在运行、网络是否通，以及 SHIZHAO_DB_URL 里的地址和端口");
			default -> new StartRefusedException("数据库出错（" + code + " " + words + "）", "按这句话检查数据库服务器，处理后再启动");
		};
	}

	/** The embedded database's file cannot be read as one. */
	static StartRefusedException dataCorrupt(String place) {
		return new StartRefusedException(place + " 已经损坏，打不开",
				"把这个文件移到一边保存好（不要删），用最近的备份恢复（java -jar shizhao-exec.jar restore 备份文件），再启动；没有备份的，请技术人员从坏文件里取数据");
	}

	static StartRefusedException dataOfAnotherVersion(String place) {
		return new StartRefusedException(place + " 是另一个版本的内置数据库写的，这个版本读不了", "用原来的版本启动，或者恢复这个版本的备份");
	}

	static StartRefusedException missing(String variable) {
		return new StartRefusedException("没有给出配置 " + variable, "设置环境变量 " + variable + " 后再启动；密码只从环境变量读取，没有默认值");
	}

	/**
	 * What to do about it.
	 * @return a Chinese sentence
	 */
	String remedy() {
		return this.remedy;
	}

}
