/**
 * Words that people give: reasons and opinions; and how words stand on paper.
 */
@NullMarked
package cn.shizhao.foundation.text;

import org.jspecify.annotations.NullMarked;
