/**
 * The index list of a quarter and each subject's ledger, as pages, workbooks and files.
 */
@NullMarked
package cn.shizhao.evaluation.ledger;

import org.jspecify.annotations.NullMarked;
