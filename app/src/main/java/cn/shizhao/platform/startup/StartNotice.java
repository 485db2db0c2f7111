package cn.shizhao.platform.startup;

import java.util.List;

/**
 * Adds lines to what the program prints once it runs. Whatever a feature prepares before
 * the first request, such as sample logins, it does here, so that the lines can tell.
 */
public interface StartNotice {

	/**
	 * Does what is to be done at this start and tells about it.
	 * @return lines for the operator, none when there is nothing to tell
	 */
	List<String> atStart();

}
