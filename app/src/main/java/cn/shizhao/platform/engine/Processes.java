package cn.shizhao.platform.engine;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Lets features start processes without seeing the engine.
 */
public interface Processes {

	/**
	 * Whether any instance of a process is under way.
	 * @param key process id, such as {@code work-year}
	 * @return true when at least one has not ended
	 */
	boolean running(String key);

	/**
	 * Starts a process in the transaction at hand, in the name of the person logged in
	 * where there is one; whether they may is for the feature to say. What the first
	 * steps throw comes back unchanged.
	 * @param key process id
	 * @param businessKey what people know the instance by, such as {@code 2026Q3}
	 * @param variables ids and small flags
	 */
	void start(String key, String businessKey, Map<String, Object> variables);

	/**
	 * Ends the instances that go by older versions of a process than the newest.
	 * @param key process id
	 * @param reason kept with them, in Chinese
	 * @return what was ended
	 * @throws org.springframework.dao.ConcurrencyFailureException when someone else moves
	 * one of them at this moment; the whole transaction may be tried again
	 */
	List<Ended> endOlder(String key, String reason);

	/**
	 * Ends all instances of a process that is no more.
	 * @param key process id
	 * @param reason kept with them, in Chinese
	 * @return what was ended
	 * @throws org.springframework.dao.ConcurrencyFailureException as above
	 */
	List<Ended> endAll(String key, String reason);

	/**
	 * Lets a timer fire now instead of at its time.
	 * @param timer id of the event in the model
	 * @param businessKey which instance
	 */
	void fire(String timer, String businessKey);

	/**
	 * Tells a waiting process that something happened, in the transaction at hand.
	 * @param message what the process waits for
	 * @param businessKey which instance
	 * @param variables ids and small flags, for the step that waited
	 * @throws IllegalStateException with a Chinese message when nothing waits for it
	 * @throws org.springframework.dao.ConcurrencyFailureException when someone else moves
	 * the instance at this moment; the whole transaction may be tried again
	 */
	void tell(String message, String businessKey, Map<String, Object> variables);

	/**
	 * Moves what an instance waits for, in the transaction at hand: its variables, the
	 * timers set by them and the due times of open tasks.
	 * @param key process id
	 * @param businessKey which instance
	 * @param times new values of variables that hold a time
	 */
	void retime(String key, String businessKey, Map<String, Date> times);

	/**
	 * Tells every process that waits for a message, whatever its business key; nothing
	 * happens when none does.
	 * @param message what they wait for
	 * @throws org.springframework.dao.ConcurrencyFailureException when someone else moves
	 * one of them at this moment; the whole transaction may be tried again
	 */
	void announce(String message);

	/**
	 * An instance that was ended.
	 *
	 * @param startedAt in the office's time zone
	 * @param ids its variables of type String
	 */
	record Ended(LocalDateTime startedAt, Map<String, String> ids) {
	}

}
