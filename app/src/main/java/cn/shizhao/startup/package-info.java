/**
 * What the operator reads when the program starts, or cannot.
 * <p>
 * Decisions: the program without a profile is for real work, the sample has to be asked
 * for, and a mark in the database keeps the two apart. What the surroundings may get
 * wrong is looked for before the log and the database are opened; the data file is read
 * without writing first, because H2 opens a damaged one as empty and writes over it.
 */
@NullMarked
package cn.shizhao.startup;

import org.jspecify.annotations.NullMarked;
