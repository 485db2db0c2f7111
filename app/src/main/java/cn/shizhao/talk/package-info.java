/**
 * Talks with people (谈心谈话): who talks with whom and why, what was said and for whom that
 * is to read, and what follows from it.
 */
@NullMarked
package cn.shizhao.talk;

import org.jspecify.annotations.NullMarked;
