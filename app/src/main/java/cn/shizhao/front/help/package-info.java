/**
 * The manual, as pages that one reads beside the work.
 * <p>
 * Decisions: a page is a Markdown file, readable in the repository as well. A process has
 * one of its own name beside its model and forms, in which each user task is a heading;
 * so a form finds its help without a list. All others lie in {@code help/} of the
 * resources. What a page says of itself stands above its text: the theme and place in the
 * index, the roles that read it (everyone, when there are none), and the addresses it
 * explains. The files are ours alone, but HTML in them is shown as text all the same.
 */
@NullMarked
package cn.shizhao.front.help;

import org.jspecify.annotations.NullMarked;
