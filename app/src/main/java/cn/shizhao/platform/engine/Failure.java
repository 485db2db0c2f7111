package cn.shizhao.platform.engine;

import java.util.Map;

import org.springframework.http.HttpStatusCode;

/**
 * What people read when something went wrong: what it is and what to do.
 *
 * @param status HTTP status
 * @param title a few words
 * @param message one or two sentences
 */
record Failure(int status, String title, String message) {

	private static final Map<Integer, String> TITLES = Map.of(400, "内容不对", 401, "没有登录", 403, "没有权限", 404, "没有找到", 405,
			"不能这样操作", 409, "现在不能这样做", 413, "文件太大", 500, "系统出错", 503, "请稍后再试");

	private static final Map<Integer, String> MESSAGES = Map.of(503, "系统正忙，请过一会儿再试。", 400, "提交的内容不完整或格式不对，请检查后重新提交。",
			401, "登录已过期，请重新登录。", 403, "您的角色不能打开这个页面或做这个操作。如确有需要，请与机关党委办公室联系。", 404, "没有这个页面，或者它已经不在了。请从首页重新进入。", 405,
			"这个地址不支持这样的操作，请从首页重新进入。", 409, "数据刚被别人改过，请刷新页面后再试。", 413, "上传的文件太大，请缩小后再传。", 500,
			"请稍后再试；仍然不行，请把出错时间告诉运维人员。");

	static Failure of(HttpStatusCode status) {
		int code = known(status.value());
		return new Failure(status.value(), TITLES.get(code), MESSAGES.get(code));
	}

	static Failure of(HttpStatusCode status, String message) {
		return new Failure(status.value(), TITLES.get(known(status.value())), message);
	}

	private static int known(int status) {
		if (TITLES.containsKey(status)) {
			return status;
		}
		return (status < 500) ? 400 : 500;
	}

	/**
	 * Whether a message was written for people; others come from libraries and are not
	 * shown.
	 * @param message of an exception
	 * @return true when it has Chinese in it
	 */
	static boolean isForPeople(String message) {
		return message != null && message.codePoints()
			.anyMatch((point) -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
	}

}
