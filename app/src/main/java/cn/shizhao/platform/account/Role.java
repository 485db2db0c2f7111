package cn.shizhao.platform.account;

import java.util.Arrays;
import java.util.Optional;

/**
 * The roles of the office; each is a group of the engine.
 */
public enum Role {

	MEMBER("member", "党员干部"), BRANCH_SECRETARY("branch-secretary", "支部书记"), SECTION_HEAD("section-head", "科室负责人"),
	ORGAN_OFFICE("organ-office", "机关党委办公室"), PARTY_COMMITTEE("party-committee", "机关党委"),
	LEADING_GROUP("leading-group", "党组"), DISCIPLINE("discipline", "机关纪委"), RULE_AUTHOR("rule-author", "规则编制"),
	RULE_APPROVER("rule-approver", "规则审批"), AUDITOR("auditor", "审计"), OPERATOR("operator", "运维");

	private final String group;

	private final String label;

	Role(String group, String label) {
		this.group = group;
		this.label = label;
	}

	/**
	 * Finds the role of an engine group.
	 * @param group the group id
	 * @return the role, or empty for unit groups such as {@code section-K01}
	 */
	public static Optional<Role> ofGroup(String group) {
		return Arrays.stream(values()).filter((role) -> role.group.equals(group)).findFirst();
	}

	/**
	 * The engine's group id.
	 * @return such as {@code organ-office}
	 */
	public String group() {
		return this.group;
	}

	/**
	 * The Chinese name.
	 * @return such as 机关党委办公室
	 */
	public String label() {
		return this.label;
	}

}
