/**
 * The monthly lectures (财政月讲堂): their register, preparation, attendance and booklet.
 * <p>
 * Decisions: moving a lecture changes variables, timers and due dates together ({@code
 * Processes.retime}), earlier as well as later; another lecturer and cancelling are
 * messages to the process. Summary and make-up run side by side in one subprocess, and
 * the lecture is filed when both have ended. Whoever is not on the attendance list is not
 * absent.
 */
@NullMarked
package cn.shizhao.lecture.session;

import org.jspecify.annotations.NullMarked;
