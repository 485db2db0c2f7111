/**
 * The monthly bulletin: drafted from a month's findings, edited, signed, numbered and
 * kept.
 */
@NullMarked
package cn.shizhao.bulletin;

import org.jspecify.annotations.NullMarked;
