package cn.shizhao.platform.signin;

import java.util.List;
import java.util.Map;

import cn.shizhao.platform.account.DirectoryAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.NamingException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;

/**
 * Checks a password by binding to the directory with the DN that a search for the staff
 * number found.
 */
class LdapBind {

	private static final Logger log = LoggerFactory.getLogger(LdapBind.class);

	private final BindAuthenticator authenticator;

	private LdapBind(BindAuthenticator authenticator) {
		this.authenticator = authenticator;
	}

	static LdapBind of(SignInSettings.Ldap settings) {
		DefaultSpringSecurityContextSource servers = new DefaultSpringSecurityContextSource(
				settings.urls().stream().map((url) -> url.replaceFirst("/$", "")).toList(), settings.base());
		servers.setUserDn(settings.user());
		servers.setPassword(settings.password());
		servers.setAnonymousReadOnly(settings.user().isEmpty());
		// a connection kept for later may be dead by then
		servers.setPooled(false);
		servers.setBaseEnvironmentProperties(
				Map.of("com.sun.jndi.ldap.connect.timeout", String.valueOf(settings.timeout().toMillis()),
						"com.sun.jndi.ldap.read.timeout", String.valueOf(settings.timeout().toMillis())));
		servers.afterPropertiesSet();
		FilterBasedLdapUserSearch search = new FilterBasedLdapUserSearch("", settings.search(), servers);
		search.setSearchTimeLimit((int) settings.timeout().toMillis());
		search.setReturningAttributes(new String[] { settings.attribute() });
		BindAuthenticator authenticator = new BindAuthenticator(servers);
		authenticator.setUserSearch(search);
		return new LdapBind(authenticator);
	}

	/**
	 * Whether the directory takes a password.
	 * @param id staff number
	 * @param password as typed; an empty one is refused here, because a directory takes
	 * it for a visit without a name and says yes
	 * @return false as well for whoever is not there, or there more than once
	 * @throws DirectoryAwayException when it does not answer, or refuses the search
	 * itself
	 */
	boolean matches(String id, String password) {
		if (id.isBlank() || password.isEmpty()) {
			return false;
		}
		try {
			this.authenticator.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(id, password));
			return true;
		}
		catch (BadCredentialsException | UsernameNotFoundException ex) {
			return false;
		}
		catch (IncorrectResultSizeDataAccessException ex) {
			log.warn("目录里有 {} 个条目的工号都是“{}”，不能登录；请目录的管理人员改正", ex.getActualSize(), id);
			return false;
		}
		catch (NamingException ex) {
			log.warn("目录（LDAP）没有应答或不让查询：{}", words(ex));
			throw new DirectoryAwayException(ex);
		}
	}

	/** One line, without what was asked. */
	private static String words(NamingException ex) {
		return List.of(String.valueOf(ex.getMostSpecificCause().getMessage()).split("\\R")).get(0);
	}

}
