package cn.shizhao.platform.year;

/**
 * Days of what has not begun may have moved, or something was added; published by a
 * feature in the transaction that changes it, so that the year waits for the right
 * moment.
 */
public record ScheduleChanged() {
}
