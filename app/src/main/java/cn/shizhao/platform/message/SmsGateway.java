package cn.shizhao.platform.message;

/**
 * Hands text messages to whoever carries them.
 */
interface SmsGateway {

	/**
	 * Sends one message.
	 * @param id the message's own id, by which the provider may drop doubles
	 * @param mobile number
	 * @param text Chinese text
	 * @return the provider's number of the message, empty when it gives none
	 * @throws GatewayException when it was not taken
	 */
	String send(String id, String mobile, String text);

}
