package cn.shizhao.rules.internal;

import cn.shizhao.rules.Band;
import cn.shizhao.rules.ResponseBook.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * What makes a row of 处置 match: all that it contributes to a rule.
 *
 * @param clause 条款, or null for any
 * @param circumstances 情节, or null for any
 * @param repeats the range 同类次数 must lie in
 */
public record ResponseCondition(@Nullable Integer clause, @Nullable Circumstances circumstances, Band repeats) {
}
