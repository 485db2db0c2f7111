package cn.shizhao.platform.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;

/**
 * A directory in memory that may be away.
 */
final class LdapServer {

	static final String BASE = "ou=people,dc=example,dc=cn";

	static final String READER = "cn=reader,dc=example,dc=cn";

	static final String READER_PASSWORD = "reader-password";

	private final int port = freePort();

	private final AtomicInteger tries = new AtomicInteger();

	private final InMemoryDirectoryServer server;

	LdapServer() {
		try {
			InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example,dc=cn");
			config.setSchema(null);
			config.addAdditionalBindCredentials(READER, READER_PASSWORD);
			config.setListenerConfigs(
					InMemoryListenerConfig.createLDAPConfig("ldap", InetAddress.getLoopbackAddress(), this.port, null));
			config.addInMemoryOperationInterceptor(new InMemoryOperationInterceptor() {

				@Override
				public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) {
					if (!bind.getRequest().getBindDN().equals(READER)) {
						LdapServer.this.tries.incrementAndGet();
					}
				}

			});
			this.server = new InMemoryDirectoryServer(config);
			this.server.add(new Entry("dc=example,dc=cn", new Attribute("objectClass", "domain")));
			this.server.add(new Entry(BASE, new Attribute("objectClass", "organizationalUnit")));
			back();
		}
		catch (LDAPException ex) {
			throw new IllegalStateException(ex);
		}
	}

	LdapServer person(String name, String number, String password) {
		try {
			this.server
				.add(new Entry(new DN(new RDN("cn", name), new DN(BASE)), new Attribute("objectClass", "inetOrgPerson"),
						new Attribute("employeeNumber", number), new Attribute("userPassword", password)));
			return this;
		}
		catch (LDAPException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String url() {
		return "ldap://127.0.0.1:" + this.port;
	}

	/** How many passwords of people were tried so far. */
	int tries() {
		return this.tries.get();
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
