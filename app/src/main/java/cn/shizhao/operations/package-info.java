/**
 * What the operator watches: nodes, health, figures and notices, at {@code /ops}.
 */
@NullMarked
package cn.shizhao.operations;

import org.jspecify.annotations.NullMarked;
