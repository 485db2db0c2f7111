/**
 * The command line: authors and scripts try workbooks without the application.
 */
@NullMarked
package cn.shizhao.rules.cli;

import org.jspecify.annotations.NullMarked;
