/**
 * Tests of reading, checking and writing workbooks.
 */
@NullMarked
package cn.shizhao.rules.workbook;

import org.jspecify.annotations.NullMarked;
