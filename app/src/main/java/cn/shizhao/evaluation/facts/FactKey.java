package cn.shizhao.evaluation.facts;

import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;

/**
 * Names one value of a quarter.
 *
 * @param subject member, branch or section
 * @param id staff number or unit code
 * @param indicator what is measured
 */
record FactKey(Subject subject, String id, Indicator indicator) {
}
