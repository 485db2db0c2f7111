package cn.shizhao.evaluation.round;

import java.time.LocalDate;

import cn.shizhao.foundation.calendar.Period;

/**
 * One quarter's evaluation.
 *
 * @param period which quarter
 * @param stage how far it has come
 * @param openedOn the day it was started
 * @param reportDueOn the day the section reports are due
 */
public record Evaluation(Period period, Stage stage, LocalDate openedOn, LocalDate reportDueOn) {
}
