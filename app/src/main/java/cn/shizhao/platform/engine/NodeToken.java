package cn.shizhao.platform.engine;

/**
 * What another node of the cluster shows to look at this one's health and figures.
 */
public interface NodeToken {

	/** The request header that carries it. */
	String HEADER = "X-Shizhao-Node";

	/**
	 * This node's token.
	 * @return 64 hexadecimal digits, made at random at the start
	 */
	String token();

}
