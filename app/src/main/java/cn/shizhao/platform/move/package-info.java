/**
 * Commands in place of a start: all data from the embedded database to MySQL, a backup of
 * it while it is in use, and back again. The backup is H2's own {@code BACKUP TO}, done
 * by the process that has the file open; a server mode of H2 or an address that programs
 * can call would be one more door.
 */
@NullMarked
package cn.shizhao.platform.move;

import org.jspecify.annotations.NullMarked;
