package cn.shizhao.evaluation.publicity;

import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.engine.TransferCheck;

import org.springframework.stereotype.Component;

/**
 * Keeps an objection within the discipline group, and from whoever raised it or is its
 * object.
 */
@Component
class ObjectionTransferCheck implements TransferCheck {

	private final ObjectionMapper mapper;

	private final Groups groups;

	ObjectionTransferCheck(ObjectionMapper mapper, Groups groups) {
		this.mapper = mapper;
		this.groups = groups;
	}

	@Override
	public Optional<String> refusal(String definitionKey, Map<String, String> ids, String person) {
		if (!definitionKey.equals("userTask_investigateObjection")) {
			return Optional.empty();
		}
		if (!this.groups.members(Role.DISCIPLINE.group()).contains(person)) {
			return Optional.of("异议的内容只有机关纪委能看，只能转给机关纪委的人；请另选一个人");
		}
		return this.mapper.find(ids.getOrDefault("objection", ""))
			.filter((objection) -> objection.raisedBy().equals(person) || objection.subjectId().equals(person))
			.map((objection) -> "不能转给异议人或被提异议的人；请另选一个人");
	}

}
