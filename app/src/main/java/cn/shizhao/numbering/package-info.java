/**
 * Numbers without gaps for what the office files.
 */
@NullMarked
package cn.shizhao.numbering;

import org.jspecify.annotations.NullMarked;
