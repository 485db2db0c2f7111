package cn.shizhao.platform.operations;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the other nodes reach this one.
 */
@Component
class NodeAddress {

	private final String host;

	/**
	 * Looks for an address when there is none in the configuration.
	 * @param configured {@code shizhao.node.host}, or nothing
	 */
	NodeAddress(@Value("${shizhao.node.host:}") String configured) throws SocketException {
		this.host = configured.isBlank() ? found() : configured.strip();
	}

	String at(int port) {
		return "http://" + this.host + ":" + port;
	}

	/** The name of a machine often leads to its loopback address only. */
	private static String found() throws SocketException {
		return NetworkInterface.networkInterfaces()
			.sorted(Comparator.comparingInt(NetworkInterface::getIndex))
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> address instanceof Inet4Address && !address.isLoopbackAddress()
					&& !address.isLinkLocalAddress())
			.map(InetAddress::getHostAddress)
			.findFirst()
			.orElse("localhost");
	}

}
