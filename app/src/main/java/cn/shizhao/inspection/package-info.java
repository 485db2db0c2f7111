/**
 * Daily inspections: what was found, what it leads to, and what becomes of it.
 */
@NullMarked
package cn.shizhao.inspection;

import org.jspecify.annotations.NullMarked;
