/**
 * The yearly plan of lectures: what the branches propose, what the roster workbook makes
 * of it, what the committee changes and approves.
 */
@NullMarked
package cn.shizhao.lectureplan;

import org.jspecify.annotations.NullMarked;
