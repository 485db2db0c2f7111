/**
 * 实招: the party office of a county-level finance bureau, run by processes and rules.
 */
@NullMarked
package cn.shizhao;

import org.jspecify.annotations.NullMarked;
