/**
 * What the operator reads when the program starts, or cannot.
 * <p>
 * Decisions: the program without a profile is for real work, the sample has to be asked
 * for, and a mark in the database keeps the two apart. What the surroundings may get
 * wrong is looked for before the log and the database are opened; the data file is read
 * without writing first, because H2 opens a damaged one as empty and writes over it.
 * <p>
 * One node starts at a time ({@link cn.shizhao.platform.startup.StartGate}): much is made
 * when it is not there, and two nodes would make it twice. A row in the database makes
 * the later one wait, from before the first table is made until requests are taken; it is
 * renewed every 5 seconds, and after 30 without that the next one goes.
 */
@NullMarked
package cn.shizhao.platform.startup;

import org.jspecify.annotations.NullMarked;
