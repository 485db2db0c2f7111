/**
 * Daily inspections: what was found, what it leads to, and what becomes of it.
 * <p>
 * Decisions. A finding's number, how often it happened before and what it leads to are
 * settled at once under the lock of the number, so that two entered at the same time see
 * each other; numbers have no gaps, withdrawn findings keep theirs. What is being entered
 * lies on the inspector's desk (a draft, with the evidence in {@code finding_entry}); the
 * process carries a number only, and each entry has the number that its page gave it, so
 * that one sent twice is entered once. Each freezing of facts remembers how every finding
 * was counted ({@code
 * finding_count}); later quarters count the difference, so that a correction counts
 * neither twice nor never. Findings against a section are added to the sums of section
 * and branch.
 */
@NullMarked
package cn.shizhao.inspection.finding;

import org.jspecify.annotations.NullMarked;
