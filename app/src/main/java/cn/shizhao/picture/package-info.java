/**
 * Photos that people send, made harmless.
 */
@NullMarked
package cn.shizhao.picture;

import org.jspecify.annotations.NullMarked;
