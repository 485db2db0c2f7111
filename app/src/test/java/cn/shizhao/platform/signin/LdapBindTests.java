package cn.shizhao.platform.signin;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

import cn.shizhao.platform.account.DirectoryAwayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A password is that of one person in the directory, or it is nobody's.
 */
class LdapBindTests {

	private static final LdapServer SERVER = new LdapServer().person("甲", "CZ0001", "right")
		.person("乙", "CZ0002", "another")
		.person("丙", "CZ0003", "twice")
		.person("丁", "CZ0003", "twice")
		.person("戊，己", "CZ0005", "a comma in the name");

	@AfterAll
	static void stop() {
		SERVER.away();
	}

	@Test
	void theRightPasswordIsTakenAndNoOther() {
		assertThat(bind().matches("CZ0001", "right")).isTrue();
		assertThat(bind().matches("CZ0005", "a comma in the name")).isTrue();
		assertThat(bind().matches("CZ0001", "another")).isFalse();
		assertThat(bind().matches("CZ0009", "right")).isFalse();
	}

	@Test
	void anEmptyPasswordIsRefusedAlthoughADirectoryTakesItForAVisitWithoutAName() {
		assertThat(bind().matches("CZ0001", "")).isFalse();
		assertThat(bind().matches("", "right")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "CZ000*", "CZ0001)(cn=*", "*)(employeeNumber=CZ0001", "CZ0001\\", "\\2a",
			"CZ0001)(|(employeeNumber=*", "x)(!(employeeNumber=y)", "CZ0001\u0000" })
	void aNumberIsSearchedForAsItStands(String injection) {
		assertThat(bind().matches(injection, "right")).isFalse();
	}

	@Test
	void whoIsThereTwiceIsRefused() {
		assertThat(bind().matches("CZ0003", "twice")).isFalse();
	}

	@Test
	void aFilterLeavesOthersOut() {
		assertThat(bind(SERVER.url(), LdapServer.READER_PASSWORD, "(!(cn=甲))").matches("CZ0001", "right")).isFalse();
		assertThat(bind(SERVER.url(), LdapServer.READER_PASSWORD, "(!(cn=甲))").matches("CZ0002", "another")).isTrue();
	}

	@Test
	void aDirectoryThatIsAwayOrSilentOrRefusesTheSearchIsNobodysWrongPassword() throws Exception {
		assertAway(bind("ldap://127.0.0.1:" + LdapServer.freePort(), LdapServer.READER_PASSWORD, ""));
		assertAway(bind(SERVER.url(), "not the reader's", ""));
		try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
			assertAway(bind("ldap://127.0.0.1:" + silent.getLocalPort(), LdapServer.READER_PASSWORD, "",
					Duration.ofMillis(200)));
		}
	}

	@Test
	void whereTlsIsWantedAServerWithoutIsNotTrusted() {
		assertAway(bind(SERVER.url().replace("ldap:", "ldaps:"), LdapServer.READER_PASSWORD, ""));
	}

	private static void assertAway(LdapBind bind) {
		assertThatExceptionOfType(DirectoryAwayException.class).isThrownBy(() -> bind.matches("CZ0001", "right"));
	}

	private static LdapBind bind() {
		return bind(SERVER.url(), LdapServer.READER_PASSWORD, "");
	}

	private static LdapBind bind(String url, String password, String filter) {
		return bind(url, password, filter, Duration.ofSeconds(10));
	}

	private static LdapBind bind(String url, String password, String filter, Duration timeout) {
		return LdapBind.of(new SignInSettings.Ldap(true, List.of(url), LdapServer.BASE, "employeeNumber", filter,
				LdapServer.READER, password, false, timeout));
	}

}
