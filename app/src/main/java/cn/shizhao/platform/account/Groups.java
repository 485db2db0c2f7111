package cn.shizhao.platform.account;

import java.util.List;

/**
 * Who is in a group of the engine, for messages and lists.
 */
public interface Groups {

	/**
	 * The people of a group.
	 * @param group group id, such as {@code organ-office} or {@code section-K01}
	 * @return staff numbers in order; none for an unknown group
	 */
	List<String> members(String group);

}
