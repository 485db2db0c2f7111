package cn.shizhao.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;

/**
 * A directory in memory that may be away.
 */
final class LdapServer {

	static final String BASE = "ou=people,dc=example,dc=cn";

	static final String READER = "cn=reader,dc=example,dc=cn";

	static final String READER_PASSWORD = "reader-password";

	private final int port = freePort();

	private final InMemoryDirectoryServer server;

	LdapServer() {
		try {
			InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=cn");
			config.setSchema(null);
			config.addAdditionalBindCredentials(READER, READER_PASSWORD);
			config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(),
					this.port, null));
			this.server = new InMemoryDirectoryServer(config);
			this.server.add("dn: dc=example,dc=cn", "objectClass: domain", "dc: example");
			this.server.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: people");
			back();
		}
		catch (LDAPException ex) {
			throw new IllegalStateException(ex);
		}
	}

	LdapServer person(String name, String number, String password) {
		try {
			this.server.add("dn: cn=" + name + "," + BASE, "objectClass: inetOrgPerson", "cn: " + name, "sn: " + name,
					"employeeNumber: " + number, "userPassword: " + password);
			return this;
		}
		catch (LDAPException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String url() {
		return "ldap://127.0.0.1:" + this.port;
	}

	void away() {
		this.server.shutDown(true);
	}

	void back() {
		try {
			this.server.startListening();
		}
		catch (LDAPException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
