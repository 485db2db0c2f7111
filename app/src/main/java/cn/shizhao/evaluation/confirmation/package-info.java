/**
 * Step 5: branches confirm their ledgers or dispute them, and the office answers.
 */
@NullMarked
package cn.shizhao.evaluation.confirmation;

import org.jspecify.annotations.NullMarked;
