package cn.shizhao.platform.account;

/**
 * Who is acting in this request.
 */
public interface CurrentUser {

	/**
	 * The person logged in.
	 * @return the actor
	 * @throws IllegalStateException outside a request with a login
	 */
	Actor actor();

}
