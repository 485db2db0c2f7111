/**
 * Steps 2 and 3: frozen facts with provenance, checked by the office.
 * <p>
 * Decisions. Facts are added to, never changed: each version stores the values that
 * differ from the one before. Of several sources a correction counts before a section's
 * report, that before an import, that before the records of the system; where an import
 * and the records differ the check shows it. In a quarter in which a register was kept
 * (findings, talks, attendance, chosen articles) the register counts instead of the
 * import, and whoever is not in it has 0; a quarter without one takes the import.
 * <p>
 * Of a unit, counts are the sum of its members', ratios the simple mean (imported ratios
 * come without a denominator, so everyone weighs the same), rounded half up to 4 places,
 * business scores to 2. Members without a value are left out; when all lack it, so does
 * the unit. A unit without members has count 0 and ratio 1; so has a branch without talks
 * or rectifications to count.
 */
@NullMarked
package cn.shizhao.evaluation.facts;

import org.jspecify.annotations.NullMarked;
