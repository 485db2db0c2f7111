/**
 * People, sections, branches and households of the bureau.
 */
@NullMarked
package cn.shizhao.roster;

import org.jspecify.annotations.NullMarked;
