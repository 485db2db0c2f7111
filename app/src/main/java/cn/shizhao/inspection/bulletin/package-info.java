/**
 * The monthly bulletin: drafted from a month's findings, edited, signed, numbered and
 * kept.
 * <p>
 * Decisions: the number is given in the transaction of the signing. Text and tables are
 * what is frozen; page and Word are made from them each time and stored nowhere.
 */
@NullMarked
package cn.shizhao.inspection.bulletin;

import org.jspecify.annotations.NullMarked;
