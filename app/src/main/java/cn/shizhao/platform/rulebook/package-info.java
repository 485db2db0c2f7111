/**
 * Stored versions of the rule workbooks and which one is in force.
 * <p>
 * Decision: a kind of workbook is one entry of {@code BookKind} and one {@code Form} in
 * rules; what has to be compared with the roster is a {@code BookCheck} of the
 * application.
 */
@NullMarked
package cn.shizhao.platform.rulebook;

import org.jspecify.annotations.NullMarked;
