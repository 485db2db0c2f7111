package cn.shizhao.platform.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.shizhao.platform.engine.TransferCheck;

import org.springframework.stereotype.Component;

/**
 * Asks every feature whether someone may get a task.
 */
@Component
class TaskChecks {

	private final List<TransferCheck> checks;

	TaskChecks(List<TransferCheck> checks) {
		this.checks = checks;
	}

	Optional<String> refusal(String definitionKey, Map<String, String> ids, String person) {
		return this.checks.stream().flatMap((check) -> check.refusal(definitionKey, ids, person).stream()).findFirst();
	}

}
