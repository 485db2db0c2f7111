package cn.shizhao.foundation.numbering;

/**
 * What is numbered, each series from 1 every year.
 */
public enum Series {

	/** Findings of daily inspections. */
	FINDING,
	/** Monthly bulletins. */
	BULLETIN

}
