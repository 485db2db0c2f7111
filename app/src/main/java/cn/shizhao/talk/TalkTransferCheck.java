package cn.shizhao.talk;

import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.engine.TransferCheck;

import org.springframework.stereotype.Component;

/**
 * Keeps the record of a talk from whom the talk is with.
 */
@Component
class TalkTransferCheck implements TransferCheck {

	@Override
	public Optional<String> refusal(String definitionKey, Map<String, String> ids, String person) {
		return (definitionKey.equals("userTask_recordTalk") && person.equals(ids.get("person")))
				? Optional.of("谈话记录不能由谈话对象本人登记；请另选一个人") : Optional.empty();
	}

}
