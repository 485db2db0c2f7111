/**
 * What can be done with any task besides doing it: urging, giving back, transferring, and
 * deputies for people on leave.
 * <p>
 * Decisions: a deputy is a candidate of the task, not a permission of another kind: added
 * when the term begins, taken away with what the engine granted when it ends ({@code
 * TaskGrants}), and added to new tasks by a listener ({@code TaskWatch}). Forms only ask
 * the engine who may do the task, so deputies can do it and see nothing else. What no
 * deputy gets is listed in {@code Reserved} and nowhere else; a feature that keeps a task
 * from somebody implements {@code TransferCheck}, which urging, transferring and deputies
 * all ask.
 */
@NullMarked
package cn.shizhao.platform.task;

import org.jspecify.annotations.NullMarked;
