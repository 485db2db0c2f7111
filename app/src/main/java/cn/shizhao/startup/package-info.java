/**
 * What the operator reads when the program starts, or cannot.
 */
@NullMarked
package cn.shizhao.startup;

import org.jspecify.annotations.NullMarked;
