/**
 * Numbers without gaps for what the office files.
 */
@NullMarked
package cn.shizhao.foundation.numbering;

import org.jspecify.annotations.NullMarked;
