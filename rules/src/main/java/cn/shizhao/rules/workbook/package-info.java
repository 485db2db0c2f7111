/**
 * How a workbook file becomes checked tables and back: safe opening, the closed cell
 * language, the declared sheets, writing and comparing. Used through
 * {@link cn.shizhao.rules.Workbooks}.
 */
@NullMarked
package cn.shizhao.rules.workbook;

import org.jspecify.annotations.NullMarked;
