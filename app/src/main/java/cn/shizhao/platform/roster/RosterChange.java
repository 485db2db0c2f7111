package cn.shizhao.platform.roster;

import java.time.LocalDateTime;

import cn.shizhao.foundation.text.MobileNumbers;

/**
 * One change of the roster that was confirmed.
 *
 * @param importId the import it came with
 * @param kind which table, such as 人员
 * @param action 新增, 改变 or 减少
 * @param title which row, such as CZ0058 陈𬀩
 * @param what column by column, empty when a row came or went
 * @param by staff number or 系统
 * @param at when it was confirmed
 */
record RosterChange(String importId, String kind, String action, String title, String what, String by,
		LocalDateTime at) {

	/** Who reads what changed need not call the person. */
	public String shown() {
		return MobileNumbers.masked(this.what);
	}

}
