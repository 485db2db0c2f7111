/**
 * The progress page of a running quarter, with urging.
 */
@NullMarked
package cn.shizhao.evaluation.progress;

import org.jspecify.annotations.NullMarked;
