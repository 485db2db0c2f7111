/**
 * The Drools side of scoring and selection. Public only because compiled rules live in a
 * class loader of their own; nothing outside the {@code rules} module may use it.
 */
@NullMarked
package cn.shizhao.rules.internal;

import org.jspecify.annotations.NullMarked;
