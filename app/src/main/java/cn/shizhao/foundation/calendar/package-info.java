/**
 * Working days of the Chinese calendar.
 */
@NullMarked
package cn.shizhao.foundation.calendar;

import org.jspecify.annotations.NullMarked;
