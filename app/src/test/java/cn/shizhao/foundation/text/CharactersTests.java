package cn.shizhao.foundation.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Which characters text keeps.
 */
class CharactersTests {

	@Test
	void lineBreaksTabsAndRareCharactersStay() {
		String text = "第一行\r\n第二行\t\uD870\uDC29 阿依古丽·买买提 👍";
		assertThat(Characters.kept(text)).isSameAs(text);
	}

	@Test
	void controlCharactersAndWhatIsNoCharacterGo() {
		assertThat(Characters.kept("a\u0000b\u0001c\u001Bd\u007Fe\u0085f\uFFFEg\uFFFFh\uD800i\uDC00"))
			.isEqualTo("abcdefghi");
	}

	@Test
	void aReasonOfControlCharactersIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> Reasons.check("\u0001 \u0002", 10, "理由"))
			.withMessage("请填写理由");
	}

}
