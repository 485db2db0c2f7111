package cn.shizhao.platform.engine;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Every open task and the handing over of tasks, for the one feature that decides who may
 * hand over what; it asks no permission itself.
 */
public interface TaskDesk {

	/**
	 * Every open task.
	 * @return those due first come first, those without a due date last
	 */
	List<DeskTask> open();

	/**
	 * The open tasks someone has claimed or could claim, and those in which they are
	 * named although somebody else has claimed them.
	 * @param person staff number
	 * @return those due first come first, those without a due date last
	 */
	List<DeskTask> of(String person);

	/**
	 * The open tasks that name someone, or some groups, suspended ones included.
	 * @param person staff number, of someone with a login or not
	 * @param groups such as {@code section-K02}
	 * @return those due first come first, those without a due date last
	 */
	List<DeskTask> naming(String person, Collection<String> groups);

	/**
	 * One open task.
	 * @param taskId the engine's task id
	 * @return the task, or empty when it is done
	 */
	Optional<DeskTask> find(String taskId);

	/**
	 * Who started the process of an open task.
	 * @param taskId the engine's task id
	 * @return staff number, or empty when the system did
	 */
	Optional<String> starter(String taskId);

	/**
	 * The process variables of type String that a task sees.
	 * @param taskId the engine's task id
	 * @return ids by name
	 */
	Map<String, String> ids(String taskId);

	/**
	 * Puts a task into someone's hands, or back on the table.
	 * @param taskId the engine's task id
	 * @param before who has it now, null for nobody
	 * @param after staff number, null for nobody
	 * @throws IllegalStateException with a Chinese message when the task is done or in
	 * other hands meanwhile
	 */
	void assign(String taskId, @Nullable String before, @Nullable String after);

	/**
	 * Lets someone claim a task as well.
	 * @param taskId the engine's task id
	 * @param person staff number
	 */
	void addCandidate(String taskId, String person);

	/**
	 * Lets a group claim a task as well.
	 * @param taskId the engine's task id
	 * @param group such as {@code organ-office}
	 */
	void addCandidateGroup(String taskId, String group);

	/**
	 * Takes back what {@link #addCandidate} gave, with the right to open the form.
	 * @param taskId the engine's task id
	 * @param person staff number
	 */
	void removeCandidate(String taskId, String person);

	/**
	 * Takes a task from someone for good. Where it names nobody then, its groups are to
	 * do it, and where it has none, the office; what was typed stays in the form.
	 * @param taskId the engine's task id; nothing happens when it is done
	 * @param person staff number
	 * @param instead staff numbers of those who may claim it now
	 */
	void withdraw(String taskId, String person, Collection<String> instead);

	/**
	 * A task that someone still has to do.
	 *
	 * @param id the engine's task id
	 * @param definitionKey such as {@code userTask_reportSection}
	 * @param name what is to be done
	 * @param process id of the process, such as {@code talk}
	 * @param processName its name
	 * @param subject what it is about, in words, perhaps empty
	 * @param assignee staff number, null when nobody claimed it
	 * @param people who may claim it by name
	 * @param groups who may claim it, such as {@code section-K01}
	 * @param forGroup whether its groups are to do it, rather than stand in for someone
	 * @param createdAt since when it waits
	 * @param dueAt when it is due, in the office's time zone
	 */
	record DeskTask(String id, String definitionKey, String name, String process, String processName, String subject,
			@Nullable String assignee, List<String> people, List<String> groups, boolean forGroup,
			LocalDateTime createdAt, @Nullable LocalDateTime dueAt) {
	}

}
