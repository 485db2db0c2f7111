/**
 * Steps 4 and 5: indices, their ledgers, confirmation and disputes.
 */
@NullMarked
package cn.shizhao.index;

import org.jspecify.annotations.NullMarked;
