package cn.shizhao.platform.signin;

import java.util.Set;

import cn.shizhao.platform.engine.LeftMark;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * What the login page shows beside number and password.
 */
@Component
public class SignInPage {

	/** Where the provider's button leads. */
	public static final String PROVIDER = "/oauth2/authorization/" + Provider.ID;

	/** Someone who has just left, or was just refused, or wants the other way in. */
	private static final Set<String> STAYS = Set.of("logout", "local", "wrong", "away", "unknown", "provider", "until");

	private final SignInSettings settings;

	SignInPage(SignInSettings settings) {
		this.settings = settings;
	}

	/**
	 * Whether passwords are those of the directory.
	 * @return true to say so
	 */
	public boolean directory() {
		return this.settings.ldap().enabled();
	}

	/**
	 * Whether there is a provider.
	 * @return true to show its button
	 */
	public boolean provider() {
		return this.settings.oidc().enabled();
	}

	/**
	 * Whether to go to the provider without waiting for the button.
	 * @param request for the login page
	 * @return false as well when the page has something to say
	 */
	public boolean atOnce(HttpServletRequest request) {
		return provider() && this.settings.oidc().atOnce()
				&& STAYS.stream().allMatch((name) -> request.getParameter(name) == null) && !LeftMark.on(request);
	}

}
