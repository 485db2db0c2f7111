package cn.shizhao.platform.message;

import java.time.Duration;
import java.util.Map;

import cn.hutool.http.HttpGlobalConfig;
import cn.hutool.json.JSONObject;
import org.dromara.sms4j.api.entity.SmsResponse;
import org.dromara.sms4j.mas.config.MasConfig;
import org.dromara.sms4j.mas.service.MasSmsImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * China Mobile's 云MAS, which public offices mostly have, by way of sms4j. That library
 * tries again by itself only when told to, tells no HTTP status and knows no time-out but
 * the one of its HTTP library, which nothing else here uses.
 *
 * <p>
 * The provider takes no id of ours, so that it cannot drop a message that it took without
 * our learning of it.
 */
class MasGateway implements SmsGateway {

	private static final Logger logger = LoggerFactory.getLogger(MasGateway.class);

	/** Answers that no other try would change; from the provider's list of codes. */
	private static final Map<String, String> FINAL = Map.of("IllegalMac", "接口密钥不对；请运维检查短信网关的配置", "InvalidUsrOrPwd",
			"接口账号或密码不对；请运维检查短信网关的配置", "NoSignId", "没有签名编码；请运维检查短信网关的配置", "IllegalSignId", "签名编码不对；请运维检查短信网关的配置",
			"InvalidMessage", "短信内容不合要求；请改过内容后另发", "TooManyMobiles", "号码太多", "InvalidMobile", "号码不对；请在花名册里改正后重发");

	private final MasSmsImpl provider;

	MasGateway(SmsSettings.Mas settings, Duration timeout) {
		HttpGlobalConfig.setTimeout(Math.toIntExact(timeout.toMillis()));
		MasConfig config = new MasConfig();
		config.setRequestUrl(settings.url());
		config.setAction("norsubmit");
		config.setEcName(settings.company());
		config.setSdkAppId(settings.account());
		config.setAccessKeySecret(settings.secret());
		config.setSignature(settings.sign());
		config.setMaxRetries(0);
		this.provider = new MasSmsImpl(config, Runnable::run, null);
	}

	@Override
	public String send(String id, String mobile, String text) {
		SmsResponse response = ask(mobile, text);
		JSONObject answer = (response.getData() instanceof JSONObject json) ? json : new JSONObject();
		if (!response.isSuccess()) {
			throw refused(answer.getStr("rspcod", ""));
		}
		return answer.getStr("msgGroup", "");
	}

	private SmsResponse ask(String mobile, String text) {
		try {
			return this.provider.sendMessage(mobile, text);
		}
		catch (RuntimeException ex) {
			// an answer not in the provider's form; the library wraps nothing
			logger.warn("短信网关的应答看不懂", ex);
			throw new GatewayException("短信网关的应答看不懂；系统会再试", true, Duration.ZERO);
		}
	}

	private static GatewayException refused(String code) {
		if (FINAL.containsKey(code)) {
			return new GatewayException("%s（%s）".formatted(FINAL.get(code), code), false, Duration.ZERO);
		}
		String words = code.isEmpty() ? "短信网关没有应答或出错；系统会再试" : "短信网关暂时没有受理（%s）；系统会再试".formatted(code);
		return new GatewayException(words, true, Duration.ZERO);
	}

}
