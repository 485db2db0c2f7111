package cn.shizhao.platform.casework;

import java.util.Date;

import org.jspecify.annotations.Nullable;

/**
 * Who completes a task.
 *
 * @param actor staff number of who claimed it
 * @param task the engine's id, under which the draft lies
 * @param dueAt when it was due, null when never
 */
public record By(String actor, String task, @Nullable Date dueAt) {
}
