package cn.shizhao.platform.message;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Texts with named fields, checked before anyone gets one.
 */
class MessageTextsTests {

	private final MessageTexts texts = new MessageTexts();

	@Test
	void theFieldsOfATextAreFilledIn() {
		MessageText text = this.texts.text("quarterly-evaluation", "report-remind", "科室", "季度", "日期");
		assertThat(text.with(Map.of("科室", "预算科", "季度", "2026年第三季度", "日期", "2026年10月15日")))
			.isEqualTo("【季度测评】预算科的2026年第三季度评分请在2026年10月15日前报送，请登录系统办理。");
	}

	@Test
	void whatPeopleWroteIsNotReadAsAField() {
		MessageText text = new MessageText("原因：{原因}、{原因}", Set.of("原因"));
		assertThat(text.with(Map.of("原因", "{原因} $1 \\"))).isEqualTo("原因：{原因} $1 \\、{原因} $1 \\");
	}

	@Test
	void aTextMayLeaveAFieldOut() {
		assertThat(new MessageText("请办理。", Set.of("季度")).with(Map.of("季度", "2026年第三季度"))).isEqualTo("请办理。");
	}

	@Test
	void aFieldThatIsNotThereIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MessageText("{季渡}", Set.of("季度", "科室")))
			.withMessage("字段“{季渡}”不认识；可用的字段：季度、科室");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.texts.text("quarterly-evaluation", "report-remind", "科室"))
			.withMessageContaining("processes/quarterly-evaluation/messages.properties 的消息“report-remind”：字段“{季度}”不认识");
	}

	@Test
	void aMissingTextIsNamed() {
		assertThatIllegalStateException().isThrownBy(() -> this.texts.text("quarterly-evaluation", "report-late"))
			.withMessage("processes/quarterly-evaluation/messages.properties 里没有消息“report-late”；请补上");
	}

	@Test
	void valuesMustFitTheFields() {
		MessageText text = new MessageText("{季度}", Set.of("季度"));
		assertThatIllegalArgumentException().isThrownBy(() -> text.with(Map.of())).withMessageContaining("季度");
	}

}
