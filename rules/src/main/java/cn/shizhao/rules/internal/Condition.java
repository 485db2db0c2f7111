package cn.shizhao.rules.internal;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.Indicator;

/**
 * What makes a row fire: all that a workbook row contributes to a rule.
 *
 * @param indicator 指标
 * @param band the range its value must lie in
 */
public record Condition(Indicator indicator, Band band) {
}
