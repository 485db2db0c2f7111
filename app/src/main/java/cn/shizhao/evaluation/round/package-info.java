/**
 * The quarterly evaluation as a whole: its period and stage.
 */
@NullMarked
package cn.shizhao.evaluation.round;

import org.jspecify.annotations.NullMarked;
