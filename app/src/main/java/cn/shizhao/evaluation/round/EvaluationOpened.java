package cn.shizhao.evaluation.round;

import cn.shizhao.foundation.calendar.Period;

/**
 * A quarter's evaluation was opened; told in the same transaction, so that features may
 * fix what must not change while it runs.
 *
 * @param period which quarter
 */
public record EvaluationOpened(Period period) {
}
