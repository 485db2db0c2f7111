package cn.shizhao.platform.message;

import java.util.List;

import cn.shizhao.platform.message.OutboxMapper.Stored;
import cn.shizhao.platform.roster.Commitment;
import cn.shizhao.platform.roster.Commitments;
import cn.shizhao.platform.roster.StaffChange;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels what is not sent yet to someone who leaves. Comes last: passing things on may
 * queue more.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@Transactional
class MessageCommitments implements Commitments {

	private final OutboxMapper mapper;

	private final MessageDesk desk;

	MessageCommitments(OutboxMapper mapper, MessageDesk desk) {
		this.mapper = mapper;
		this.desk = desk;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Commitment> of(StaffChange change) {
		int waiting = change.leaves() ? this.mapper.waiting(change.id()).size() : 0;
		return (waiting == 0) ? List.of() : List.of(new Commitment("消息", "还没有发出的 " + waiting + " 条", "不再发送"));
	}

	@Override
	public void settle(StaffChange change, String actor) {
		if (change.leaves()) {
			this.mapper.waiting(change.id())
				.stream()
				// one may just be going out, which is waited for
				.flatMap((message) -> this.mapper.lock(message.id()).stream())
				.filter((message) -> message.state() != MessageState.SENT && message.state() != MessageState.CANCELLED)
				.map(Stored::id)
				.forEach((id) -> this.desk.cancel(id, actor));
		}
	}

}
