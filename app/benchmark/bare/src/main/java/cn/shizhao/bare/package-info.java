/**
 * A bare Camunda starter, as its documentation begins.
 */
@NullMarked
package cn.shizhao.bare;

import org.jspecify.annotations.NullMarked;
