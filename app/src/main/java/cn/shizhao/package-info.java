/**
 * 实招: the party office of a county-level finance bureau, run by processes and rules.
 * <p>
 * Packages stand in wings, one for each measure of the bureau; a wing knows only those
 * below it: <pre>
 * front                               portal, help, sample: know everyone, nobody knows them
 * commendation  inspection  lecture   送喜报  十不准  月讲堂
 * talk                                五必谈
 * evaluation                          评标兵
 * platform                            engine, accounts, roster, tasks, messages, the kit of casework
 * foundation                          plain helpers, which anything may use
 * </pre> A wing speaks upward through an interface that a higher one implements, such as
 * {@link cn.shizhao.evaluation.facts.LectureRecords}, or by an event that is handled in
 * the same transaction, such as {@link cn.shizhao.evaluation.publicity.ResultAnnounced}.
 * A table belongs to one package, and whoever wants to know asks that package; the
 * roster's persons, branches and sections are read by all.
 */
@NullMarked
package cn.shizhao;

import org.jspecify.annotations.NullMarked;
