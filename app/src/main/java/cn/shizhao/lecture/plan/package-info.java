/**
 * The yearly plan of lectures: what the branches propose, what the roster workbook makes
 * of it, what the committee changes and approves.
 * <p>
 * Decisions: the workbook first fills every month that somebody proposed can fill, and
 * only then turns to all members, so that those taken in turn do not use up the places of
 * the proposed one's branch. Each edit stores what was there before (JSON), undoing puts
 * it back; each carries a version, so that what was changed elsewhere is not overwritten.
 */
@NullMarked
package cn.shizhao.lecture.plan;

import org.jspecify.annotations.NullMarked;
