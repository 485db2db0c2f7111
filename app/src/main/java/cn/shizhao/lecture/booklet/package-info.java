/**
 * The booklet 《财政月讲堂》 of a year, the articles handed in for it, and what the lectures say
 * of the indicators.
 * <p>
 * Decision: the table of contents is one PAGEREF a line, not a field of contents.
 * LibreOffice reckons anew only references outside such a field; Word does it by {@code
 * updateFields}. The stored page numbers are estimates for programs that do neither.
 */
@NullMarked
package cn.shizhao.lecture.booklet;

import org.jspecify.annotations.NullMarked;
