package cn.shizhao.evaluation.selection;

import java.time.LocalDateTime;

/**
 * Why the leading group returned the result, as the following tasks show it.
 *
 * @param reason why
 * @param byName who returned it
 * @param at when
 */
record Returned(String reason, String byName, LocalDateTime at) {
}
