/**
 * Photos that people send, made harmless.
 */
@NullMarked
package cn.shizhao.foundation.picture;

import org.jspecify.annotations.NullMarked;
