package cn.shizhao.platform.signin;

import java.io.IOException;

import cn.shizhao.platform.account.DirectoryAwayException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.util.HtmlUtils;

/**
 * Ends the session at the provider, too, for whoever came from there.
 */
class ProviderLogout extends OidcClientInitiatedLogoutSuccessHandler {

	private static final String OURS = "/login?logout";

	private static final String PAGE = """
			<!DOCTYPE html><html lang="zh-CN"><head><meta charset="UTF-8"><title>退出 · 实招</title></head>
			<body><p>正在退出统一登录……没有自动打开的，请点<a href="%s">这里</a>。</p></body></html>
			""";

	ProviderLogout(ClientRegistrationRepository provider) {
		super(provider);
		setDefaultTargetUrl(OURS);
		setPostLogoutRedirectUri("{baseUrl}" + OURS);
		setRedirectStrategy(ProviderLogout::lead);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication login) {
		try {
			return super.determineTargetUrl(request, response, login);
		}
		catch (DirectoryAwayException ex) {
			return OURS;
		}
	}

	private static void lead(HttpServletRequest request, HttpServletResponse response, String target)
			throws IOException {
		if (target.equals(OURS)) {
			response.sendRedirect(request.getContextPath() + OURS);
			return;
		}
		response.setHeader("Refresh", "0; url=" + target);
		response.setContentType("text/html;charset=UTF-8");
		response.getWriter().print(PAGE.formatted(HtmlUtils.htmlEscape(target)));
	}

}
