/**
 * The progress page of a running quarter, with urging.
 */
@NullMarked
package cn.shizhao.progress;

import org.jspecify.annotations.NullMarked;
