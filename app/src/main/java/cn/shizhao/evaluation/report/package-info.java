/**
 * Step 1: section heads report business and performance scores.
 */
@NullMarked
package cn.shizhao.evaluation.report;

import org.jspecify.annotations.NullMarked;
