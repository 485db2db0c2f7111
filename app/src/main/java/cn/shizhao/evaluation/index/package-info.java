/**
 * Steps 4 and 5: indices, their ledgers, confirmation and disputes.
 * <p>
 * Decision: an index is known by the version of the facts and the hashes of the
 * workbooks, so the same input gives the same result once; selections are kept by round.
 */
@NullMarked
package cn.shizhao.evaluation.index;

import org.jspecify.annotations.NullMarked;
