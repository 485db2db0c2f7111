/**
 * 季讲评: the findings of a quarter in numbers, what the office says about them, and the
 * meeting that chooses the sections to be talked with.
 */
@NullMarked
package cn.shizhao.review;

import org.jspecify.annotations.NullMarked;
