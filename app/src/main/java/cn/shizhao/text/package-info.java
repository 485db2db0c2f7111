/**
 * Words that people give: reasons and opinions.
 */
@NullMarked
package cn.shizhao.text;

import org.jspecify.annotations.NullMarked;
