/**
 * The year that runs by itself: what is begun on which day, by whom it is done.
 * <p>
 * Decisions: one process {@code work-year}, one instance a year. Each feature implements
 * {@link cn.shizhao.platform.year.Occasions} and says what it brings, when, and how far
 * it is; the process waits for the next occasion, begins it and arranges the one after,
 * each in a transaction of its own, so that a failure undoes no other (what comes after
 * it waits until it is dealt with). Whether something was begun is read from the
 * feature's own table, so what was begun by hand counts; a changed calendar or plan is
 * told by a message. Instances of older models are replaced at the start, reckoned from
 * the day they began.
 */
@NullMarked
package cn.shizhao.platform.year;

import org.jspecify.annotations.NullMarked;
