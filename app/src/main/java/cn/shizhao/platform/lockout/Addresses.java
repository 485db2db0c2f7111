package cn.shizhao.platform.lockout;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What counts as one address: whoever has an IPv6 address has a whole network of them.
 */
final class Addresses {

	private static final int NETWORK_BYTES = 8;

	private static final int LONGEST = 64;

	private Addresses() {
	}

	/**
	 * The part of an address that is counted.
	 * @param remote address of a browser; never asked of a name server
	 * @return an IPv4 address as it is, the first 64 bits of an IPv6 one
	 */
	static String network(String remote) {
		if (!remote.contains(":")) {
			return remote.substring(0, Math.min(remote.length(), LONGEST));
		}
		try {
			InetAddress address = InetAddress.getByName(remote.replaceFirst("%.*", ""));
			return (address instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "::"
					: address.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
