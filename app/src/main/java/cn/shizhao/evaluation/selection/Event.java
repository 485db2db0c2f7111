package cn.shizhao.evaluation.selection;

import java.time.LocalDateTime;

/**
 * Something that happened on the way to the result.
 *
 * @param at when
 * @param byName who did it, or 系统
 * @param award such as 季度标兵, empty when all are meant
 * @param what in words
 * @param reason in the words of who decided, may be empty
 */
record Event(LocalDateTime at, String byName, String award, String what, String reason) {
}
