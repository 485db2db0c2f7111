/**
 * People, sections, branches and households of the bureau.
 * <p>
 * A staff number stays with the person it was given to: nobody is deleted, who leaves is
 * entered in {@code departure}, and only the same person gets the number again. What
 * people did is stored by number; {@link cn.shizhao.platform.roster.RosterNames#at} gives
 * the name of that day, for which only the few former names are kept.
 * <p>
 * Whoever leaves or moves is a {@link cn.shizhao.platform.roster.StaffChange}. Features
 * that have something hanging on people implement
 * {@link cn.shizhao.platform.roster.Commitments}: the same code says in the confirmation
 * who gets what and passes it on, in the transaction of the new roster; when something
 * came or went since it was shown, it is shown again. What is only theirs and passes to
 * nobody goes with {@link cn.shizhao.platform.roster.PersonLeft}.
 * <p>
 * Changing one person is an import, too ({@code PersonEdits}): the form becomes the whole
 * table with one line changed, and goes through the same checks, preview, confirmation
 * and record.
 */
@NullMarked
package cn.shizhao.platform.roster;

import org.jspecify.annotations.NullMarked;
