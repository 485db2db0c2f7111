package cn.shizhao.platform.signin;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A setting that would open a door is refused at the start, in words.
 */
class SignInSettingsTests {

	private static final Map<String, String> GOOD = Map.of("ldap.enabled", "true", "ldap.urls",
			"ldaps://one.example.cn:636,ldaps://two.example.cn", "oidc.enabled", "true", "oidc.issuer",
			"https://id.example.cn/realms/a", "oidc.client-id", "shizhao", "oidc.claim", "employee_number");

	@Test
	void nothingIsOnUnlessSwitchedOn() {
		assertThat(bind(Map.of("local", "CZ0001")).elsewhere()).isFalse();
	}

	@Test
	void goodSettingsAreTaken() {
		SignInSettings settings = bind(GOOD);
		assertThat(settings.elsewhere()).isTrue();
		assertThat(settings.ldap().urls()).hasSize(2);
		assertThat(settings.ldap().search()).isEqualTo("(&(employeeNumber={0}))");
	}

	@ParameterizedTest
	@CsvSource({ "ldap.urls, ldap://ldap.example.cn, 明文", "ldap.urls, http://ldap.example.cn, ldaps://",
			"ldap.urls, 'ldap://localhost.example.cn', 明文", "ldap.urls, '', 目录服务器", "ldap.attribute, 'uid=*)(cn', 属性名",
			"ldap.filter, objectClass=person, 括号", "oidc.issuer, http://id.example.cn, https",
			"oidc.issuer, id.example.cn, https", "oidc.client-id, '', 客户端编号", "oidc.claim, email, 邮箱",
			"oidc.claim, name, 姓名", "oidc.algorithm, HS256, 公钥", "oidc.algorithm, none, 公钥" })
	void aDangerousSettingIsRefused(String name, String value, String words) {
		Map<String, String> settings = new HashMap<>(GOOD);
		settings.put(name, value);
		assertThatThrownBy(() -> bind(settings)).rootCause()
			.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class, (ex) -> {
				assertThat(ex.getName()).isEqualTo("shizhao.sign-in." + name);
				assertThat(ex.getReason()).contains(words);
			});
	}

	@Test
	void theFilesOfTheProfilesNeedTheirVariablesAndNothingElse() throws IOException {
		Map<String, Object> variables = new HashMap<>(Map.of("SHIZHAO_LDAP_URLS", "ldaps://one.example.cn",
				"SHIZHAO_LDAP_BASE", "ou=people,dc=example,dc=cn", "SHIZHAO_OIDC_ISSUER", "https://id.example.cn",
				"SHIZHAO_OIDC_CLIENT_ID", "shizhao", "SHIZHAO_OIDC_CLIENT_SECRET", "secret"));
		SignInSettings settings = files(variables);
		assertThat(settings.ldap().enabled()).isTrue();
		assertThat(settings.oidc().enabled()).isTrue();
		assertThat(settings.oidc().scopes()).containsExactly("openid");
		assertThat(settings.local()).isEmpty();
		variables.remove("SHIZHAO_OIDC_CLIENT_SECRET");
		assertThatThrownBy(() -> files(variables)).rootCause()
			.isInstanceOfSatisfying(InvalidConfigurationPropertyValueException.class,
					(ex) -> assertThat(ex.getReason()).contains("没有设置这个环境变量"));
	}

	private static SignInSettings files(Map<String, Object> variables) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
		for (String name : new String[] { "ldap", "oidc" }) {
			new YamlPropertySourceLoader().load(name, new FileSystemResource("config/application-" + name + ".yml"))
				.forEach(environment.getPropertySources()::addLast);
		}
		return Binder.get(environment).bind("shizhao.sign-in", SignInSettings.class).get();
	}

	private static SignInSettings bind(Map<String, String> values) {
		Map<String, String> settings = new HashMap<>();
		values.forEach((name, value) -> settings.put("shizhao.sign-in." + name, value));
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("shizhao.sign-in",
				SignInSettings.class);
	}

}
