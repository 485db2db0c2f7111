/**
 * The command that moves all data from the embedded database to MySQL.
 */
@NullMarked
package cn.shizhao.move;

import org.jspecify.annotations.NullMarked;
