package cn.shizhao.platform.database;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.HtmlUtils;

/**
 * What people and programs are told while the database is away or the disk is full: a
 * page made without either. What was typed goes along in it and can be sent again.
 */
enum AwayAnswer {

	AWAY(503, "正在恢复", "系统暂时连不上数据库，正在恢复。已经提交成功的内容都在。", "刚才这一次没有办成，请稍候再试；填写的内容还在页面上。", true),

	UNKNOWN(503, "请看一看办成没有", "数据库在这一刻断开过，刚才的操作可能已经办成。", "请先刷新看一看，没有办成再试一次。", false),

	FULL(507, "磁盘快满了", "服务器的磁盘快满了，暂时只能查看，不能提交新的内容。请告诉运维人员清理磁盘，清理以后自动恢复。", "填写的内容还在页面上，请稍后再试。", true);

	private static final String SECONDS = "5";

	private static final List<String> PROGRAMS = List.of("/api/", "/engine-rest/", "/camunda/api/", "/actuator/",
			"/ops/instances", "/ops/applications");

	private final int status;

	private final String title;

	private final String what;

	private final String then;

	private final boolean again;

	AwayAnswer(int status, String title, String what, String then, boolean again) {
		this.status = status;
		this.title = title;
		this.what = what;
		this.then = then;
		this.again = again;
	}

	void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setHeader("Retry-After", SECONDS);
		response.setHeader("Cache-Control", "no-store");
		response.setCharacterEncoding("UTF-8");
		boolean program = isProgram(request);
		response.setContentType(program ? "application/json" : "text/html");
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
		PrintWriter out = response.getWriter();
		out.print(
				program ? "{\"type\":\"RestException\",\"message\":\"" + this.what + this.then + "\"}" : page(request));
		out.flush();
	}

	private static boolean isProgram(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return request.getHeader("HX-Request") != null || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
				|| PROGRAMS.stream().anyMatch(path::startsWith);
	}

	private String page(HttpServletRequest request) {
		boolean reading = !"POST".equals(request.getMethod());
		String refresh = (reading && this.again) ? "<meta http-equiv=\"refresh\" content=\"" + SECONDS + "\">" : "";
		return """
				<!DOCTYPE html>
				<html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">%s
				<title>%s · 实招</title><style>body{font:1.1em/1.8 sans-serif;max-width:36em;margin:4em auto;padding:0 1em}
				h1{color:#8f1a1e;font-size:1.5em}button{font:inherit;padding:.3em 1.2em}</style></head>
				<body><h1>%s</h1><p>%s</p>%s</body></html>
				"""
			.formatted(refresh, this.title, this.title, this.what, reading ? waiting() : sending(request));
	}

	private String waiting() {
		return this.again ? "<p>本页每 5 秒自动再试，不用做什么。</p>" : "<p><a href=\"/\">返回首页</a></p>";
	}

	/**
	 * Files cannot be put back into a form, and passwords do not belong into a page; the
	 * browser keeps both one page back.
	 */
	private String sending(HttpServletRequest request) {
		String type = request.getContentType();
		boolean secret = request.getParameterMap().keySet().stream().anyMatch((name) -> name.contains("assword"));
		if (!this.again || secret || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
			return "<p>" + (this.again ? "按浏览器的后退键回到刚才的页面，填写的内容还在，再提交一次。" : this.then)
					+ "</p><p><a href=\"/\">返回首页</a></p>";
		}
		// what the address asks for is among the parameters
		String action = request.getRequestURI().replaceFirst("^/+", "/");
		return "<p>填写的内容都还在，稍候按下面的按钮再提交一次。</p><form method=\"post\" action=\"" + HtmlUtils.htmlEscape(action)
				+ "\" accept-charset=\"UTF-8\">"
				+ request.getParameterMap().entrySet().stream().map(AwayAnswer::hidden).collect(Collectors.joining())
				+ "<button>再提交一次</button></form>";
	}

	private static String hidden(Map.Entry<String, String[]> field) {
		return Arrays.stream(field.getValue())
			.map((value) -> "<input type=\"hidden\" name=\"" + HtmlUtils.htmlEscape(field.getKey()) + "\" value=\""
					+ HtmlUtils.htmlEscape(value) + "\">")
			.collect(Collectors.joining());
	}

}
