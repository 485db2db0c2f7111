/**
 * The commendation letters go home: consent, routes, visits, their records and what the
 * families ask for.
 * <p>
 * Decisions: routes are planned when everyone has answered, so that nobody sets out
 * several times; finding a visitor by the area is a look-up by a unique key and needs no
 * rule engine.
 */
@NullMarked
package cn.shizhao.commendation.visit;

import org.jspecify.annotations.NullMarked;
