/**
 * Steps 6 to 8: selection, ties, integrity review and approval.
 */
@NullMarked
package cn.shizhao.evaluation.selection;

import org.jspecify.annotations.NullMarked;
