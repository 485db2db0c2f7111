/**
 * Tables that people bring as CSV or .xlsx: reading them cell by cell, naming everything
 * that is wrong by line and column at once; and long lists shown page by page. Uses no
 * other feature.
 */
@NullMarked
package cn.shizhao.foundation.table;

import org.jspecify.annotations.NullMarked;
