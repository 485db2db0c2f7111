/**
 * Fills an empty database with the sample bureau.
 */
@NullMarked
package cn.shizhao.sample;

import org.jspecify.annotations.NullMarked;
