/**
 * Steps 2 and 3: frozen facts with provenance, checked by the office.
 */
@NullMarked
package cn.shizhao.facts;

import org.jspecify.annotations.NullMarked;
