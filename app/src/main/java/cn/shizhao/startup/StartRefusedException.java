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

	/**
	 * What to do about it.
	 * @return a Chinese sentence
	 */
	String remedy() {
		return this.remedy;
	}

}
