package cn.shizhao.platform.roster;

import java.util.List;

/**
 * The posts (职务) a roster knows; some of them give a role.
 */
final class Post {

	static final String LEADER = "党组成员";

	static final String HEAD = "科室负责人";

	static final List<String> LABELS = List.of(LEADER, HEAD, "科员");

	private Post() {
	}

}
