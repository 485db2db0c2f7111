/**
 * The year that runs by itself: what is begun on which day, by whom it is done.
 */
@NullMarked
package cn.shizhao.year;

import org.jspecify.annotations.NullMarked;
