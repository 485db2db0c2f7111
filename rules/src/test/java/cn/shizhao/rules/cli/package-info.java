/**
 * Tests of the command line.
 */
@NullMarked
package cn.shizhao.rules.cli;

import org.jspecify.annotations.NullMarked;
