package cn.shizhao.platform.task;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What someone filled in to name a deputy.
 *
 * @param principal staff number of who is away, empty when none was recognized
 * @param deputy staff number of who stands in, likewise
 * @param from first day
 * @param until last day
 * @param reason why, perhaps empty
 */
record NewTerm(String principal, String deputy, @Nullable LocalDate from, @Nullable LocalDate until, String reason) {
}
