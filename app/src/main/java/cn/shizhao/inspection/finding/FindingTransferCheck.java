package cn.shizhao.inspection.finding;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.shizhao.platform.engine.TransferCheck;

import org.springframework.stereotype.Component;

/**
 * Keeps decisions on a finding from whom it is about, and an appeal from who inspected.
 */
@Component
class FindingTransferCheck implements TransferCheck {

	private static final String HEARING = "userTask_hearAppeal";

	private static final Set<String> DECISIONS = Set.of(HEARING, "userTask_decideExtension",
			"userTask_acceptRectification");

	private final FindingMapper mapper;

	private final FindingPeople people;

	FindingTransferCheck(FindingMapper mapper, FindingPeople people) {
		this.mapper = mapper;
		this.people = people;
	}

	@Override
	public Optional<String> refusal(String definitionKey, Map<String, String> ids, String person) {
		if (!DECISIONS.contains(definitionKey)) {
			return Optional.empty();
		}
		return this.mapper.find(ids.getOrDefault("finding", ""))
			.flatMap((finding) -> refusal(definitionKey, finding, person));
	}

	private Optional<String> refusal(String definitionKey, Finding finding, String person) {
		if (this.people.respondents(finding).contains(person)) {
			return Optional.of("不能转给当事人：谁也不能决定自己的事项；请另选一个人");
		}
		if (definitionKey.equals(HEARING) && finding.inspectedBy(person)) {
			return Optional.of("申诉要由检查人和当事人以外的人审理；请另选一个人");
		}
		return Optional.empty();
	}

}
