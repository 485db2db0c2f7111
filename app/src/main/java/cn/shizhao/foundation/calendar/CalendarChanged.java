package cn.shizhao.foundation.calendar;

/**
 * Working days are no longer what they were; told on every node that read them, outside
 * of any transaction.
 */
public record CalendarChanged() {
}
