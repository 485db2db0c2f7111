/**
 * The commendation letters go home: consent, routes, visits, their records and what the
 * families ask for.
 */
@NullMarked
package cn.shizhao.commendation;

import org.jspecify.annotations.NullMarked;
