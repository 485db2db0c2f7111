/**
 * Approved names are made public before they count: notice, objections, announcement.
 * <p>
 * Decisions: publicity is a subprocess, an objection an event subprocess in it that does
 * not interrupt. It ends when the time is over and every objection answered, so that the
 * last minute's is not lost. An upheld one lays the approval aside ({@code
 * selection_reopening}), and the next selection is a new one.
 */
@NullMarked
package cn.shizhao.evaluation.publicity;

import org.jspecify.annotations.NullMarked;
