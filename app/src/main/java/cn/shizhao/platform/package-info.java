/**
 * Set-up of engine and web; the one bridge from features to the engine.
 */
@NullMarked
package cn.shizhao.platform;

import org.jspecify.annotations.NullMarked;
