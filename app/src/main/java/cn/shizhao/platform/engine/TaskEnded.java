package cn.shizhao.platform.engine;

/**
 * A task is no more, done or not; told in the engine's transaction, after what completes
 * it.
 *
 * @param taskId the engine's task id
 */
public record TaskEnded(String taskId) {
}
