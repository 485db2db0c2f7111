package cn.shizhao.rules.internal;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.Measure;

/**
 * What makes a row fire: all that a workbook row contributes to a rule.
 *
 * @param <M> the list of indicators
 * @param indicator 指标
 * @param band the range its value must lie in
 */
public record Condition<M extends Measure>(M indicator, Band band) {
}
