package cn.shizhao.talk;

import java.util.ArrayList;
import java.util.List;

import cn.shizhao.foundation.table.Paging;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.Branch;
import cn.shizhao.platform.roster.Roster;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the register of talks: to everyone the talks that are theirs to see.
 */
@Service
@Transactional(readOnly = true)
class TalkPages {

	private static final int PER_PAGE = 30;

	/** Excel takes no more rows in a sheet. */
	private static final int LONGEST_EXPORT = 1_000_000;

	private static final List<String> HEADER = List.of("事由", "来源", "工号", "谈话对象", "支部", "谈话人", "状态", "提出", "登记期限",
			"谈话日期", "核对无误", "办结", "情况说明", "地点", "方式", "谈话内容", "困难和诉求", "措施", "措施负责人", "措施期限");

	private static final int CONTENT_COLUMNS = 8;

	private final TalkMapper mapper;

	private final TalkLines lines;

	private final Roster roster;

	TalkPages(TalkMapper mapper, TalkLines lines, Roster roster) {
		this.mapper = mapper;
		this.lines = lines;
		this.roster = roster;
	}

	View view(TalkQuery query, int page, Actor actor) {
		TalkScope scope = TalkScope.of(actor);
		int found = this.mapper.found(query, scope);
		Paging paging = Paging.of(found, page, PER_PAGE);
		return new View(query, lines(query, scope, paging.size(), paging.offset()), found, paging,
				scope.all() ? this.roster.branches() : List.of());
	}

	TableExport export(TalkQuery query, Actor actor) {
		return new TableExport("谈心谈话", HEADER,
				lines(query, TalkScope.of(actor), LONGEST_EXPORT, 0).stream().map(TalkPages::row).toList());
	}

	private List<TalkLine> lines(TalkQuery query, TalkScope scope, int limit, int offset) {
		return this.mapper.search(query, scope, limit, offset)
			.stream()
			.map((talk) -> this.lines.line(talk, scope))
			.toList();
	}

	private static List<@Nullable Object> row(TalkLine line) {
		List<@Nullable Object> row = new ArrayList<>(List.of(line.trigger(), line.source(), line.personId(),
				line.person(), line.branch(), line.talker(), line.state().label(), line.requested(), line.dueOn(),
				line.talkedOn(), line.confirmed(), line.closed()));
		TalkLine.Content said = line.content();
		for (int i = 0; said == null && i < CONTENT_COLUMNS; i++) {
			row.add(null);
		}
		if (said != null) {
			row.addAll(List.of(said.reason(), said.place(), said.way(), said.content(), said.difficulties(),
					said.measures(), said.owner(), said.measuresDueOn()));
		}
		return row;
	}

	/**
	 * One talk.
	 * @throws ResponseStatusException when there is none that the person may see
	 */
	Detail detail(String id, Actor actor) {
		TalkScope scope = TalkScope.of(actor);
		Talk talk = this.mapper.find(id)
			.filter(scope::sees)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次谈话，或不由您查看；请从“谈话”页面打开"));
		return new Detail(this.lines.line(talk, scope), this.lines.happened(talk, scope));
	}

	/**
	 * The talks of one page.
	 *
	 * @param query which ones were wanted
	 * @param lines newest first
	 * @param found how many there are on all pages
	 * @param paging which page of them
	 * @param branches to choose from, none for those who do not see all
	 */
	record View(TalkQuery query, List<TalkLine> lines, int found, Paging paging, List<Branch> branches) {
	}

	/**
	 * One talk.
	 *
	 * @param line in words
	 * @param happened the first first
	 */
	record Detail(TalkLine line, List<TalkLine.Happened> happened) {
	}

}
