/**
 * Rule workbooks: reading, checking, scoring and selection. Knows neither Spring nor the
 * process engine.
 */
@NullMarked
package cn.shizhao.rules;

import org.jspecify.annotations.NullMarked;
