package cn.shizhao.platform.engine;

import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * Why the server did not take what a form sent, in words: Tomcat tells it by the kind of
 * exception at the end of the chain.
 */
final class UploadRefusal {

	private static final long MEGABYTE = 1024L * 1024;

	private UploadRefusal() {
	}

	/**
	 * The cause of a form that could not be read.
	 * @param failure as Spring or Tomcat throw it
	 * @return for people
	 */
	static Failure of(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = message(cause);
			if (message != null) {
				return Failure.of(HttpStatus.PAYLOAD_TOO_LARGE, message);
			}
		}
		return Failure.of(HttpStatus.BAD_REQUEST, "文件没有传完整；请检查网络后重新提交。");
	}

	private static @Nullable String message(Throwable cause) {
		if (cause instanceof FileSizeLimitExceededException file) {
			return "文件太大，最多 " + file.getPermittedSize() / MEGABYTE + " MB；请缩小后再上传。";
		}
		if (cause instanceof FileCountLimitExceededException files) {
			return "一次选的文件太多，连同其他内容最多 " + files.getLimit() + " 项；请分几次上传。";
		}
		if (cause instanceof SizeLimitExceededException all) {
			return sizeMessage(all.getPermittedSize());
		}
		return null;
	}

	/**
	 * Also thrown for the head of a part, which is little but the name of its file; there
	 * some kilobytes are permitted.
	 */
	private static String sizeMessage(long permitted) {
		return (permitted < MEGABYTE) ? "文件名太长；请把文件名改短后再上传。"
				: "几个文件合起来太大，最多 " + permitted / MEGABYTE + " MB；请缩小或分几次上传。";
	}

}
