/**
 * 季讲评: the findings of a quarter in numbers, what the office says about them, and the
 * meeting that chooses the sections to be talked with.
 * <p>
 * Decisions: the figures are frozen as JSON when the meeting is recorded; findings
 * annulled later change no review that was held, and are seen in the trend. Charts are
 * drawn from the tables beside them, so that paper, screen readers and charts say the
 * same.
 */
@NullMarked
package cn.shizhao.inspection.review;

import org.jspecify.annotations.NullMarked;
