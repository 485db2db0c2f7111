/**
 * Working days of the Chinese calendar.
 */
@NullMarked
package cn.shizhao.calendar;

import org.jspecify.annotations.NullMarked;
