package cn.shizhao.platform.message;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.Paging;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.foundation.text.MobileNumbers;
import cn.shizhao.platform.message.OutboxMapper.Stored;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows messages with the names of the people they go to.
 */
@Service
@Transactional(readOnly = true)
class MessagePages {

	private static final int PER_PAGE = 30;

	/** Excel takes no more rows in a sheet. */
	private static final int LONGEST_EXPORT = 1_000_000;

	private final OutboxMapper mapper;

	private final RosterNames names;

	MessagePages(OutboxMapper mapper, RosterNames names) {
		this.mapper = mapper;
		this.names = names;
	}

	View view(MessageQuery query, int page) {
		int found = this.mapper.found(query);
		Paging paging = Paging.of(found, page, PER_PAGE);
		return new View(query, lines(query, paging.size(), paging.offset()), found, paging, this.mapper.backlog());
	}

	TableExport export(MessageQuery query) {
		return new TableExport("消息",
				List.of("时间", "工号", "姓名", "手机号", "内容", "条数", "状态", "发送次数", "状态时间", "运营商编号", "原因", "处理人"),
				lines(query, LONGEST_EXPORT, 0).stream().map(MessagePages::row).toList());
	}

	private List<Line> lines(MessageQuery query, int limit, int offset) {
		return this.mapper.search(query, limit, offset).stream().map(this::line).toList();
	}

	private Line line(Stored message) {
		String by = message.handledBy();
		return new Line(message, this.names.at(message.recipient(), message.queuedAt()), Parts.of(message.content()),
				(by != null) ? this.names.at(by, message.changedAt()) : "");
	}

	private static List<@Nullable Object> row(Line line) {
		Stored message = line.message();
		return Arrays.asList(ChineseTime.time(message.queuedAt()), message.recipient(), line.name(), line.mobile(),
				message.content(), line.parts(), message.state().label(), message.tries(),
				ChineseTime.time(line.since()), message.providerNumber(), message.problem(), line.handledBy());
	}

	/**
	 * The messages of one page.
	 *
	 * @param query which ones were wanted
	 * @param lines newest first
	 * @param found how many there are on all pages
	 * @param paging which page of them
	 * @param backlog what of all messages waits
	 */
	record View(MessageQuery query, List<Line> lines, int found, Paging paging, QueuedMessages.Backlog backlog) {
	}

	/**
	 * One message.
	 *
	 * @param message as stored
	 * @param name of whom it goes to
	 * @param parts how many text messages it is
	 * @param handledBy name of who had it sent again or cancelled, may be empty
	 */
	record Line(Stored message, String name, int parts, String handledBy) {

		public String mobile() {
			return MobileNumbers.masked(this.message.mobile());
		}

		public boolean failed() {
			return this.message.state() == MessageState.FAILED;
		}

		public boolean cancellable() {
			return failed() || this.message.state().open();
		}

		public LocalDateTime since() {
			LocalDateTime changed = this.message.changedAt();
			return (changed != null) ? changed : this.message.queuedAt();
		}

	}

}
