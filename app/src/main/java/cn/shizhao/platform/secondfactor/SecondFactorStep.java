package cn.shizhao.platform.secondfactor;

import java.util.Optional;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.engine.PendingStep;
import cn.shizhao.platform.secondfactor.SecondFactorMapper.Factor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;

/**
 * Holds whoever has a second factor until it was given in this session, and whoever must
 * have one until it is set up.
 */
@Order(100)
class SecondFactorStep implements PendingStep {

	static final String PATH = "/second-factor";

	private static final String GIVEN = "secondFactorGiven";

	private final SecondFactor factors;

	private final SecondFactorSettings settings;

	SecondFactorStep(SecondFactor factors, SecondFactorSettings settings) {
		this.factors = factors;
		this.settings = settings;
	}

	@Override
	public String path() {
		return PATH;
	}

	@Override
	public String sentence() {
		return "请先在网页上输入动态码；要动态码的账户不能只凭工号和密码调用接口";
	}

	@Override
	public boolean pending(Actor actor, HttpServletRequest request) {
		Optional<Factor> factor = this.factors.of(actor.id());
		return factor.map((one) -> !one.id().equals(given(request))).orElseGet(() -> this.settings.requiredFor(actor));
	}

	/** From now on this session has given it; the session gets a new id. */
	void done(Actor actor, HttpServletRequest request) {
		String id = this.factors.of(actor.id()).map(Factor::id).orElse("");
		request.changeSessionId();
		request.getSession().setAttribute(GIVEN, id);
	}

	private static @Nullable Object given(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getAttribute(GIVEN) : null;
	}

}
