package cn.shizhao.platform.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import cn.shizhao.platform.account.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes another node that shows this one's token for the operator.
 */
class NodeTokenFilter extends OncePerRequestFilter {

	private final NodeToken token;

	NodeTokenFilter(NodeToken token) {
		this.token = token;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String shown = request.getHeader(NodeToken.HEADER);
		if (shown != null && MessageDigest.isEqual(bytes(shown), bytes(this.token.token()))) {
			SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken
				.authenticated("node", null, AuthorityUtils.createAuthorityList(Role.OPERATOR.group()))));
		}
		chain.doFilter(request, response);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
