package cn.shizhao.foundation.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mobile number is hidden wherever it stands, and nothing else is.
 */
class MobileNumbersTests {

	@Test
	void theMiddleOfANumberIsHidden() {
		assertThat(MobileNumbers.masked("13812341234")).isEqualTo("138****1234");
		assertThat(MobileNumbers.masked("手机号：13812341234 → 15900001111；居住片区：城南片"))
			.isEqualTo("手机号：138****1234 → 159****1111；居住片区：城南片");
	}

	@Test
	void whatIsNoNumberStays() {
		assertThat(MobileNumbers.masked(null)).isEmpty();
		assertThat(MobileNumbers.masked("")).isEmpty();
		assertThat(MobileNumbers.masked("0000-0000000、喜报〔2026〕2-01号、138123412345、23812341234"))
			.isEqualTo("0000-0000000、喜报〔2026〕2-01号、138123412345、23812341234");
	}

}
