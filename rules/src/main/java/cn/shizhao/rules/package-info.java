/**
 * Rule workbooks: reading, checking, scoring and selection. Knows neither Spring nor the
 * process engine.
 * <p>
 * Decisions: rules are made from templates. Cells are read as typed values, the template
 * gets numbers and row numbers only, so no text of a workbook becomes code; built rules
 * are kept by the hash of the content.
 */
@NullMarked
package cn.shizhao.rules;

import org.jspecify.annotations.NullMarked;
