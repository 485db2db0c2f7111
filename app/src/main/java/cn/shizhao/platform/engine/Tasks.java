package cn.shizhao.platform.engine;

import java.util.Map;

/**
 * Lets form endpoints act on a task without seeing the engine: who may work on the task
 * in the engine may read and save its form's data.
 */
public interface Tasks {

	/**
	 * Opens a task for the person logged in. In a GET request it is enough to be a
	 * candidate, or a role that sees everything; any other request changes something, so
	 * that the person must have claimed the task.
	 * @param taskId the engine's task id
	 * @param definitionKey the task the endpoint serves, such as
	 * {@code userTask_reportSection}
	 * @return the task
	 * @throws org.springframework.web.server.ResponseStatusException with a Chinese
	 * message: 404 when there is no such open task or the person may not see it, 403 when
	 * they may only look at it, 409 when it was not claimed or somebody else has it
	 */
	TaskRef open(String taskId, String definitionKey);

	/**
	 * An open task.
	 *
	 * @param id the engine's task id
	 * @param assignee staff number, empty when nobody claimed it
	 * @param ids the process variables of type String visible to the task, such as
	 * {@code period}, {@code section}, {@code branch}
	 */
	record TaskRef(String id, String assignee, Map<String, String> ids) {

		/**
		 * One id.
		 * @param name variable name
		 * @return its value
		 * @throws IllegalStateException when the process has no such variable
		 */
		public String id(String name) {
			String value = this.ids.get(name);
			if (value == null) {
				throw new IllegalStateException("任务 " + this.id + " 没有变量 " + name);
			}
			return value;
		}

	}

}
