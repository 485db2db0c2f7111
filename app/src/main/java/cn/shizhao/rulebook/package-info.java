/**
 * Stored versions of the rule workbooks and which one is in force.
 */
@NullMarked
package cn.shizhao.rulebook;

import org.jspecify.annotations.NullMarked;
