/**
 * The database as something that can be away, full, or led by another server than a
 * moment ago.
 * <p>
 * Decisions. A request that meets a lost connection and has committed nothing is sent
 * again by the browser itself (307 to the same address, which keeps method, fields and
 * files), once the database answers; no body is kept here, and no filter runs twice. What
 * would have to be known for that, and what a commit leaves open whose answer was lost,
 * is answered by {@link cn.shizhao.platform.database.GroupDriver}: each transaction that
 * writes leaves a row of its own ({@code committed_work}), and the one who asks later
 * inserts the same row. Whichever of the two is first decides, on every member of the
 * group. An aspect around the services would have to know which of their arguments may be
 * used twice, and would not reach the engine's own doors; the engine's jobs are tried
 * again by the engine.
 * <p>
 * Connector/J's own failover takes the first server that accepts a connection, a
 * read-only one as well; a check by the pool ({@code connectionInitSql}) then refuses
 * that one over and over and never asks the next. Hence a driver that asks each for being
 * writable.
 * <p>
 * MyBatis maps a record's components once per statement
 * ({@link cn.shizhao.platform.database.RecordReading}), by the names of the columns: its
 * own mapping by argument names looks for constructor, parameters and columns again for
 * every row, which was most of the time of reading a quarter's facts.
 */
@NullMarked
package cn.shizhao.platform.database;

import org.jspecify.annotations.NullMarked;
