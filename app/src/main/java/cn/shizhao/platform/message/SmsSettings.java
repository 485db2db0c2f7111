package cn.shizhao.platform.message;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How text messages leave the house.
 *
 * @param gateway {@code record} (only kept here) or {@code mas}
 * @param timeout how long to wait for the provider; well under the time for which the
 * engine locks a job, after which another node would send the message, too
 * @param mas what 云MAS needs
 */
@ConfigurationProperties("shizhao.sms")
record SmsSettings(String gateway, Duration timeout, Mas mas) {

	/** Whether messages are only kept here. */
	boolean recordsOnly() {
		return this.gateway.equals("record");
	}

	SmsGateway open() {
		return switch (this.gateway) {
			case "record" -> new RecordingGateway();
			case "mas" -> new MasGateway(this.mas.complete(), this.timeout);
			default -> throw new InvalidConfigurationPropertyValueException("shizhao.sms.gateway", this.gateway,
					"只能是 record（只记录）或 mas（云MAS）");
		};
	}

	/**
	 * What 云MAS needs.
	 *
	 * @param url address of the interface, ends with a slash
	 * @param company name of the organization as registered
	 * @param account of the interface, not that of the platform's pages
	 * @param secret password of the interface
	 * @param sign code of the signature
	 */
	record Mas(String url, String company, String account, String secret, String sign) {

		Mas complete() {
			present("url", this.url);
			present("company", this.company);
			present("account", this.account);
			present("secret", this.secret);
			present("sign", this.sign);
			if (!this.url.endsWith("/")) {
				throw new InvalidConfigurationPropertyValueException("shizhao.sms.mas.url", this.url, "接口地址应以 / 结尾");
			}
			return this;
		}

		private static void present(String name, String value) {
			if (value.isBlank()) {
				throw new InvalidConfigurationPropertyValueException("shizhao.sms.mas." + name, value,
						"用云MAS发短信要填这一项；secret 由环境变量 SHIZHAO_SMS_SECRET 给出");
			}
		}

	}

}
