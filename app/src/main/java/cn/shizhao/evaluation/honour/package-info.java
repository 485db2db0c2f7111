/**
 * The honour board: who won what, for everyone to see.
 */
@NullMarked
package cn.shizhao.evaluation.honour;

import org.jspecify.annotations.NullMarked;
