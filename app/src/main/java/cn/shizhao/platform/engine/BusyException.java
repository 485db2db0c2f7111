package cn.shizhao.platform.engine;

/**
 * So many files are being read that one more would have to wait too long.
 */
class BusyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BusyException() {
		super("正在上传文件的人较多，这次没有收下；请过一会儿再提交一次");
	}

}
