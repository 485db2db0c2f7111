package cn.shizhao.startup;

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
				"停掉占用它的程序(也可能实招已经在运行),或者换一个端口:在 config/application.yml 里改 server.port,或启动时加参数 --server.port=8081");
	}

	static StartRefusedException notWritable(String folder) {
		return new StartRefusedException("数据文件夹 " + folder + " 不能写入",
				"检查磁盘空间和文件夹权限,使运行实招的用户可以写入;或在 config/application.yml 里把 spring.datasource.url 指到别的文件夹");
	}

	static StartRefusedException dataInUse(String file) {
		return new StartRefusedException("数据文件 " + file + " 正被另一个程序使用,可能实招已经在运行", "先停掉正在运行的实招,再启动");
	}

	static StartRefusedException wrongCharset(String database, String collation) {
		return new StartRefusedException("数据库 " + database + " 的排序规则是 " + collation + ",存不下生僻字或分不清大小写",
				"趁库里还没有数据,执行 ALTER DATABASE `" + database + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;");
	}

	static StartRefusedException wrongIsolation() {
		return new StartRefusedException("数据库连接的隔离级别不是 READ COMMITTED,流程引擎不能用",
				"检查配置里的 spring.datasource.hikari.transaction-isolation,应为 TRANSACTION_READ_COMMITTED");
	}

	/**
	 * What a database server answered in place of a connection.
	 * @param code MySQL's error number, 0 when there was no answer
	 * @param words the driver's own words
	 */
	static StartRefusedException noDatabase(int code, String words) {
		return switch (code) {
			case 1044 -> new StartRefusedException("数据库账户无权使用这个库(" + words + ")", "按 README“运维”一节给账户授权");
			case 1045 -> new StartRefusedException("数据库的用户名或密码不对(" + words + ")",
					"检查环境变量 SHIZHAO_DB_USER 和 SHIZHAO_DB_PASSWORD");
			case 1049 ->
				new StartRefusedException("服务器上没有这个数据库(" + words + ")", "按 README“运维”一节先建库,或检查 SHIZHAO_DB_URL 里的库名");
			case 0 -> new StartRefusedException("连不上数据库服务器", "检查服务器是否在运行、网络是否通,以及 SHIZHAO_DB_URL 里的地址和端口");
			default -> new StartRefusedException("数据库出错(" + code + " " + words + ")", "按这句话检查数据库服务器,处理后再启动");
		};
	}

	static StartRefusedException missing(String variable) {
		return new StartRefusedException("没有给出配置 " + variable, "设置环境变量 " + variable + " 后再启动;密码只从环境变量读取,没有默认值");
	}

	/**
	 * What to do about it.
	 * @return a Chinese sentence
	 */
	String remedy() {
		return this.remedy;
	}

}
