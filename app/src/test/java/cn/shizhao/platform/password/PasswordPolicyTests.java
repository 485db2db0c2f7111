package cn.shizhao.platform.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What people really choose is refused with the reason, what nobody guesses is taken.
 */
class PasswordPolicyTests {

	private static final PasswordOwner OWNER = new PasswordOwner("CZ0048", "吕长乐", "13850716294");

	private final PasswordPolicy policy = new PasswordPolicy();

	@ParameterizedTest
	@ValueSource(strings = { "我自己的密码 2026", "窗台小鱼七点半开会呀", "k7mf-29xw-pq4d", "correct-horse-battery", "Zt7#qLw9@vBn",
			"蘑菇mogu与灯塔dengta", "𬀩𬀩子今天想吃清蒸鲈鱼", "another-password", "river-lamp-14-moss", "h5Tg2pQx8w" })
	void whatNobodyGuessesIsTaken(String password) {
		assertThatNoException().isThrownBy(() -> this.policy.check(password, OWNER));
	}

	@Test
	void lengthIsCountedInCharactersAsPeopleSeeThem() {
		refused("蓝鲸爱吃芝士饼干", "只有 8 个字符");
		refused("𬀩𠀀𠀁𠀂𠀃", "只有 5 个字符");
		refused("short-one", "只有 9 个字符");
		assertThatNoException().isThrownBy(() -> this.policy.check("蓝鲸星期三爱吃芝士饼", OWNER));
		assertThatNoException().isThrownBy(() -> this.policy.check("鲸鱼饼干月台灯塔雨伞".repeat(6) + "七点半吧", OWNER));
		refused("鲸鱼饼干月台灯塔雨伞".repeat(6) + "七点半好吧", "最多 64 个");
	}

	@ParameterizedTest
	@ValueSource(strings = { "password2026", "P@ssw0rd2026", "Passw0rd!!!", "shizhao2026", "Shizhao@2026",
			"ShiZhao_2026!", "caizhengju123", "CZJ123456789", "woaini1314520", "woaizhongguo", "Admin@123456",
			"admin888888", "zhangwei1988", "wang19880510", "zhangwei@198805", "qwertyuiop", "1qaz2wsx3edc",
			"1q2w3e4r5t6y", "qazwsxedcrfv", "!@#$%^&*()", "abcdefghij", "a1b2c3d4e5", "abc123abc123", "Qwerty123456!",
			"iloveyou520", "welcome2026!", "财政局财政局2026", "某某市财政局2026", "我爱中国我爱中国2026", "beijing20080808", "asdfghjkl;'",
			"dangjian2026", "kmzfwkmzfw", "xiaoming123456", "zxcvbnm123456", "aaaaabbbbbcccccdddddeeeee", "LetMeIn2026",
			"huawei@2025", "gongxifacai888", "tiantian5201314" })
	void whatStandsOnEveryListIsRefused(String password) {
		refused(password, "容易被试出来");
	}

	@ParameterizedTest
	@ValueSource(strings = { "20261130115901", "98765432100123", "9081726354" })
	void digitsAloneAreRefused(String password) {
		refused(password, "全是数字");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xx-cz0048-moss", "CZ0048riverlamp", "river.CZ-0048.lamp" })
	void theOwnNumberIsRefused(String password) {
		refused(password, "您的工号");
	}

	@ParameterizedTest
	@ValueSource(strings = { "吕长乐的小鱼七点半呀", "river吕长乐lamp" })
	void theOwnNameIsRefused(String password) {
		refused(password, "您的姓名，");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lvchangle-moss", "LuZhangYue#moss", "changlelv-moss", "Lv.Chang.Le-moss" })
	void theOwnNameInPinyinIsRefusedInEveryReading(String password) {
		refused(password, "姓名的拼音");
	}

	@ParameterizedTest
	@ValueSource(strings = { "river13850716294", "moss-716294-lamp" })
	void theOwnMobileNumberIsRefused(String password) {
		refused(password, "您的手机号");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lcl19880510", "lvcl@2026888", "cz@20261130" })
	void initialsWithADateAreRefused(String password) {
		refused(password, "容易被试出来");
	}

	@Test
	void someoneElsesNumberIsNoneOfTheOwn() {
		assertThatNoException().isThrownBy(() -> this.policy.check("moss-CZ0047-lamp", OWNER));
	}

	@Test
	void whatCannotBeSeenIsRefused() {
		refused(" river-lamp-14", "开头和结尾不能有空格");
		refused("river-lamp-14 ", "开头和结尾不能有空格");
		refused("river\tlamp-14", "看不见的符号");
	}

	@Test
	void fewDifferentCharactersAreRefused() {
		refused("moommoomoomm", "不同的字符太少");
	}

	private void refused(String password, String why) {
		assertThatIllegalArgumentException().as(password)
			.isThrownBy(() -> this.policy.check(password, OWNER))
			.withMessageContaining(why);
	}

}
