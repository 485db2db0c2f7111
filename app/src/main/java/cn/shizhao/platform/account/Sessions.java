package cn.shizhao.platform.account;

/**
 * The sessions of everyone who is logged in, on whatever node.
 */
public interface Sessions {

	/**
	 * Ends every session of somebody except the one this request belongs to, once the
	 * transaction under way is through.
	 * @param login staff number
	 */
	void endAllOthers(String login);

}
