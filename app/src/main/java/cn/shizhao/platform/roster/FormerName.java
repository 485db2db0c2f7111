package cn.shizhao.platform.roster;

import java.time.LocalDateTime;

/**
 * What someone was called before, so that what they did then keeps that name.
 *
 * @param personId 工号
 * @param usedUntil when the name changed
 * @param name 姓名 until then
 */
record FormerName(String personId, LocalDateTime usedUntil, String name) {
}
