/**
 * Talks with people (谈心谈话): who talks with whom and why, what was said and for whom that
 * is to read, and what follows from it.
 * <p>
 * Decisions. What is said stands in the table {@code talk} and in unsubmitted drafts, in
 * no variable, message, task name or log; roles that see all tasks cannot open the forms
 * either. What is begun by hand lies in a draft of whoever begins it, and the process
 * carries the talk's number only; from then on a talk has one draft, which goes when it
 * is cancelled.
 * <p>
 * Whoever wants a talk calls {@link cn.shizhao.talk.Talks#request} in the own
 * transaction. The roster knows nothing of talks and only tells that someone moved.
 * Reason, source and person are unique together, so a repeated request begins nothing.
 * Quarters of the sample that were announced long ago get no talks.
 */
@NullMarked
package cn.shizhao.talk;

import org.jspecify.annotations.NullMarked;
