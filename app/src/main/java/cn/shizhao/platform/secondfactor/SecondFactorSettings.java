package cn.shizhao.platform.secondfactor;

import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Whether there is a second factor, and who must have it.
 *
 * @param enabled whether anyone may have it
 * @param requiredFor the roles that must
 * @param key 32 random bytes in Base64, with which secrets are encrypted
 */
@ConfigurationProperties("shizhao.second-factor")
record SecondFactorSettings(@DefaultValue("false") boolean enabled, @DefaultValue Set<String> requiredFor,
		@DefaultValue("") String key) {

	private static final String NAME = "shizhao.second-factor.";

	private static final int KEY_BYTES = 32;

	SecondFactorSettings {
		if (enabled) {
			requiredFor.stream().filter((role) -> Role.ofGroup(role).isEmpty()).findFirst().ifPresent((role) -> {
				throw new InvalidConfigurationPropertyValueException(NAME + "required-for", role,
						"没有这个角色；可以写 " + Arrays.stream(Role.values())
							.map((one) -> one.group() + "（" + one.label() + "）")
							.collect(Collectors.joining("、")));
			});
			if (bytes(key).length != KEY_BYTES) {
				throw new InvalidConfigurationPropertyValueException(NAME + "key", key.isEmpty() ? "" : "（不显示）",
						"用动态码要有一把密钥，放在数据库以外：执行 openssl rand -base64 32，把结果放进环境变量 SHIZHAO_SECOND_FACTOR_KEY，另外抄存一份；几个节点用同一把");
			}
		}
	}

	SecretKey secretKey() {
		return new SecretKeySpec(bytes(this.key), "AES");
	}

	boolean requiredFor(Actor actor) {
		return this.requiredFor.stream().anyMatch(actor.groups()::contains);
	}

	private static byte[] bytes(String key) {
		try {
			return Base64.getDecoder().decode(key.strip());
		}
		catch (IllegalArgumentException ex) {
			return new byte[0];
		}
	}

}
