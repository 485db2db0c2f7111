package cn.shizhao.platform.signin;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.StringUtils;

/**
 * How people may sign in, as the operator set it.
 *
 * @param local staff numbers that keep a password of this program beside the operator and
 * the first administrator
 * @param ldap the directory
 * @param oidc the provider
 */
@ConfigurationProperties("shizhao.sign-in")
record SignInSettings(@DefaultValue Set<String> local, @DefaultValue Ldap ldap, @DefaultValue Oidc oidc) {

	private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

	boolean elsewhere() {
		return this.ldap.enabled() || this.oidc.enabled();
	}

	private static InvalidConfigurationPropertyValueException wrong(String name, String value, String reason) {
		return new InvalidConfigurationPropertyValueException("shizhao.sign-in." + name, value, reason);
	}

	/** Spring leaves a variable that is not set as it stands. */
	private static void checkGiven(String name, String value) {
		if (value.contains("${")) {
			throw wrong(name, value, "没有设置这个环境变量；设置以后再启动，密码和密钥只从环境变量读取");
		}
	}

	private static boolean crossesTheNetworkInPlain(String url, String safeScheme) {
		URI address = URI.create(url);
		return !safeScheme.equalsIgnoreCase(address.getScheme())
				&& !THIS_MACHINE.contains(String.valueOf(address.getHost()));
	}

	/**
	 * The directory.
	 *
	 * @param enabled whether it is asked
	 * @param urls servers, asked one after another until one answers
	 * @param base where people stand
	 * @param attribute that holds the staff number
	 * @param filter what else an entry must fulfil, empty for nothing
	 * @param user DN that may search
	 * @param password of that DN
	 * @param allowPlain whether passwords may cross the network without TLS
	 * @param timeout for connecting and for each answer
	 */
	record Ldap(@DefaultValue("false") boolean enabled, @DefaultValue List<String> urls, @DefaultValue("") String base,
			@DefaultValue("employeeNumber") String attribute, @DefaultValue("") String filter,
			@DefaultValue("") String user, @DefaultValue("") String password, @DefaultValue("false") boolean allowPlain,
			@DefaultValue("3s") Duration timeout) {

		Ldap {
			if (enabled) {
				checkGiven("ldap.urls", String.join(",", urls));
				checkGiven("ldap.base", base);
				checkGiven("ldap.password", password);
				check(urls, allowPlain);
				if (!attribute.matches("[A-Za-z][A-Za-z0-9-]*")) {
					throw wrong("ldap.attribute", attribute, "这里写目录里存工号的属性名，只有字母、数字和连字符，如 employeeNumber");
				}
				if (!filter.isEmpty() && !(filter.startsWith("(") && filter.endsWith(")"))) {
					throw wrong("ldap.filter", filter, "附加条件要用括号括起来，如 (objectClass=person)；不需要就留空");
				}
			}
		}

		private static void check(List<String> urls, boolean allowPlain) {
			if (urls.stream().noneMatch(StringUtils::hasText)) {
				throw wrong("ldap.urls", "", "写目录服务器的地址，如 ldaps://ldap.example.cn:636；几台用逗号隔开");
			}
			for (String url : urls) {
				if (!url.matches("(?i)ldaps?://[^/\\s]+/?")) {
					throw wrong("ldap.urls", url, "地址应像 ldaps://ldap.example.cn:636，后面不带路径（人员所在的位置写在 ldap.base）");
				}
				if (!allowPlain && crossesTheNetworkInPlain(url, "ldaps")) {
					throw wrong("ldap.urls", url,
							"这样连接，密码在网络上是明文；请改用 ldaps:// 开头的地址。确实只能用明文的，把 shizhao.sign-in.ldap.allow-plain 设为 true");
				}
			}
		}

		String search() {
			return "(&(" + this.attribute + "={0})" + this.filter + ")";
		}

	}

	/**
	 * The provider.
	 *
	 * @param enabled whether its button is shown
	 * @param issuer as it stands in its tokens
	 * @param clientId under which this program is registered there
	 * @param clientSecret of this program there
	 * @param claim of the ID token that holds the staff number
	 * @param scopes asked for
	 * @param algorithm with which tokens are signed
	 * @param atOnce whether the login page goes there without waiting for the button
	 * @param logout whether leaving this program means leaving the provider
	 * @param timeout for connecting and for each answer
	 */
	record Oidc(@DefaultValue("false") boolean enabled, @DefaultValue("") String issuer,
			@DefaultValue("") String clientId, @DefaultValue("") String clientSecret, @DefaultValue("sub") String claim,
			@DefaultValue("openid") Set<String> scopes, @DefaultValue("RS256") String algorithm,
			@DefaultValue("false") boolean atOnce, @DefaultValue("true") boolean logout,
			@DefaultValue("5s") Duration timeout) {

		/** What people choose themselves, or what is lent to another after them. */
		private static final Set<String> NO_IDENTITY = Set.of("email", "name", "given_name", "family_name",
				"middle_name", "nickname", "phone_number", "profile", "website");

		Oidc {
			if (enabled) {
				checkGiven("oidc.issuer", issuer);
				checkGiven("oidc.client-id", clientId);
				checkGiven("oidc.client-secret", clientSecret);
				if (!issuer.matches("(?i)https?://\\S+") || crossesTheNetworkInPlain(issuer, "https")) {
					throw wrong("oidc.issuer", issuer, "写统一登录平台的签发者地址，以 https:// 开头，与它令牌里的 iss 一字不差");
				}
				if (clientId.isBlank()) {
					throw wrong("oidc.client-id", clientId, "写统一登录平台给本系统的客户端编号");
				}
				if (claim.isBlank() || NO_IDENTITY.contains(claim)) {
					throw wrong("oidc.claim", claim, "邮箱、电话、姓名会换人，也会重复，不能用来认人；写令牌里存工号的那一项，如 employee_number 或 sub");
				}
				if (!algorithm.matches("(RS|ES|PS)(256|384|512)")) {
					throw wrong("oidc.algorithm", algorithm, "只能用公钥签名的算法：RS256、ES256、PS256 等");
				}
			}
		}

	}

}
