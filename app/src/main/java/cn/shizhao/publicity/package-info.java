/**
 * Approved names are made public before they count: notice, objections, announcement.
 */
@NullMarked
package cn.shizhao.publicity;

import org.jspecify.annotations.NullMarked;
