package cn.shizhao.evaluation.facts;

import cn.shizhao.foundation.calendar.Period;

/**
 * The office imported a sanction (处分) of someone that no earlier import had; told in the
 * transaction that lets the import count.
 *
 * @param period the quarter
 * @param person staff number
 * @param actor staff number of who imported it
 */
public record SanctionImported(Period period, String person, String actor) {
}
