package cn.shizhao.platform.engine;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * One more way to sign in, which a package beside this one brings when it is switched on.
 */
public interface SignInWay {

	/**
	 * Joins the chain of our pages, after everything else was set up there.
	 * @param http the chain
	 * @throws Exception as the chain's builder does
	 */
	void join(HttpSecurity http) throws Exception;

}
