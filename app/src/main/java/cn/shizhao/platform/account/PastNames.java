package cn.shizhao.platform.account;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * What people were called at some time; the roster knows.
 */
public interface PastNames {

	/**
	 * The name someone had when they did something.
	 * @param id staff number, or a word such as 系统
	 * @param time when that was; the name of today for null
	 * @return the name, or what was given when nobody ever had that number
	 */
	String at(String id, @Nullable LocalDateTime time);

}
