/**
 * Fills an empty database with the sample bureau.
 * <p>
 * Decisions: it is loaded in one transaction, so that after a power failure the next
 * start does it again. Its passwords are hashed at cost 4, only to be quick.
 */
@NullMarked
package cn.shizhao.front.sample;

import org.jspecify.annotations.NullMarked;
