package cn.shizhao.platform.message;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;

import cn.shizhao.platform.engine.Processes;
import cn.shizhao.platform.message.OutboxMapper.Stored;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the office take a hand in what did not go out.
 */
@Service
@Transactional
class MessageDesk {

	/** What the process of a message that was given up waits for. */
	static final String HANDLED = "messageHandled";

	private final OutboxMapper mapper;

	private final Processes processes;

	private final Clock clock;

	MessageDesk(OutboxMapper mapper, Processes processes, Clock clock) {
		this.mapper = mapper;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * Sends a message that was given up once more, with all its tries.
	 * @param id the message
	 * @param actor staff number
	 * @throws IllegalStateException with a Chinese message when it was not given up
	 */
	void resend(String id, String actor) {
		Stored message = locked(id);
		if (message.state() != MessageState.FAILED) {
			throw new IllegalStateException("这条消息现在是“" + message.state().label() + "”，只有发送失败的可以重发；请刷新后再看");
		}
		this.mapper.handle(id, MessageState.QUEUED, actor, LocalDateTime.now(this.clock));
		this.processes.tell(HANDLED, id, Map.of());
	}

	/**
	 * Has a message that is not out yet never sent.
	 * @param id the message
	 * @param actor staff number
	 * @throws IllegalStateException with a Chinese message when it is out, or was
	 * cancelled before
	 */
	void cancel(String id, String actor) {
		Stored message = locked(id);
		if (!message.state().open() && message.state() != MessageState.FAILED) {
			throw new IllegalStateException("这条消息已经是“" + message.state().label() + "”，不能取消；请刷新后再看");
		}
		this.mapper.handle(id, MessageState.CANCELLED, actor, LocalDateTime.now(this.clock));
		if (message.state() == MessageState.FAILED) {
			this.processes.tell(HANDLED, id, Map.of());
		}
	}

	private Stored locked(String id) {
		return this.mapper.lock(id).orElseThrow(() -> new IllegalArgumentException("没有这条消息；请从“消息”页面打开"));
	}

}
