/**
 * Talks with people (谈心谈话): who talks with whom and why, what was said and for whom that
 * is to read, and what follows from it.
 * <p>
 * Decisions. What is said stands in the table {@code talk} and in unsubmitted drafts, in
 * no variable, message, task name or log; roles that see all tasks cannot open the forms
 * either. A talk begun by hand keeps its contents in a draft known by the talk's number,
 * and the process carries the number only; cancelling deletes both.
 * <p>
 * Whoever wants a talk calls {@link cn.shizhao.talk.Talks#request} in the own
 * transaction. The roster knows nothing of talks and only tells that someone moved.
 * Reason, source and person are unique together, so a repeated request begins nothing.
 * Quarters of the sample that were announced long ago get no talks.
 */
@NullMarked
package cn.shizhao.talk;

import org.jspecify.annotations.NullMarked;
