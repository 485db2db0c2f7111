/**
 * The start page of each role and what all pages share.
 */
@NullMarked
package cn.shizhao.portal;

import org.jspecify.annotations.NullMarked;
