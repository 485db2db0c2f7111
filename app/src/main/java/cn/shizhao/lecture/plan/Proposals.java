package cn.shizhao.lecture.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.lecture.booklet.Articles.Article;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.roster.Member;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.LectureBook;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a branch's proposals, and hands its articles in with them.
 */
@Service
@Transactional
class Proposals {

	private static final int MOST_ROWS = 10;

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_TEXT = 50_000;

	private static final int LONGEST_REASON = 500;

	private final ProposalMapper mapper;

	private final ProposalFiles files;

	private final Drafts drafts;

	private final LecturePlans plans;

	private final LectureHistory register;

	private final Roster roster;

	private final RosterNames names;

	Proposals(ProposalMapper mapper, ProposalFiles files, Drafts drafts, LecturePlans plans, LectureHistory register,
			Roster roster, RosterNames names) {
		this.mapper = mapper;
		this.files = files;
		this.drafts = drafts;
		this.plans = plans;
		this.register = register;
		this.roster = roster;
		this.names = names;
	}

	/**
	 * Takes what the form holds as the branch's answer.
	 * @param year of the plan
	 * @param branch branch code
	 * @param taskId whose draft counts
	 * @param actor staff number
	 * @throws IllegalArgumentException with a Chinese message that names the row, when
	 * the draft is not complete
	 */
	void complete(int year, String branch, String taskId, String actor) {
		ProposalDraft draft = this.drafts.take(taskId, ProposalDraft.EMPTY);
		if (draft.declined()) {
			answer(year, branch, Answer.Kind.DECLINED, Reasons.check(draft.reason(), LONGEST_REASON, "不申报的原因"), actor);
		}
		else {
			answer(year, branch, Answer.Kind.PROPOSED, "", actor);
			propose(year, branch, taskId, draft.rows(), actor);
		}
		this.files.drop(taskId);
	}

	private void answer(int year, String branch, Answer.Kind kind, String reason, String actor) {
		if (this.mapper.answer(year, branch, kind, reason, actor, this.plans.now()) == 0) {
			throw new IllegalStateException(this.names.branch(branch) + "的申报已经提交，或办公室已不再等待；请刷新任务列表");
		}
	}

	private void propose(int year, String branch, String taskId, List<ProposalDraft.Row> rows, String actor) {
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("请至少填写一位主讲人；本支部不申报的，请勾选“不申报”并写明原因");
		}
		if (rows.size() > MOST_ROWS) {
			throw new IllegalArgumentException("最多申报 " + MOST_ROWS + " 讲，现在有 " + rows.size() + " 讲；请删去几讲");
		}
		Map<String, ProposalMapper.File> attached = this.files.of(taskId)
			.stream()
			.collect(Collectors.toMap(ProposalMapper.File::rowId, Function.identity()));
		Set<String> seen = new HashSet<>();
		List<Article> articles = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			ProposalDraft.Row row = rows.get(i);
			String place = "第 " + (i + 1) + " 讲";
			Proposal proposal = proposal(branch, i + 1, row, place);
			if (!seen.add(proposal.lecturerId() + " " + proposal.topic())) {
				throw new IllegalArgumentException(place + "与前面的一讲重复（同一个人、同一个题目）；请删去或改题目");
			}
			this.mapper.propose(year, proposal);
			article(year, proposal, row, attached.get(row.id()), place).ifPresent(articles::add);
		}
		articles.forEach((article) -> this.register.handIn(article, actor));
	}

	private Proposal proposal(String branch, int ordinal, ProposalDraft.Row row, String place) {
		Member lecturer = this.roster.membersOfBranch(branch)
			.stream()
			.filter((member) -> member.id().equals(row.lecturer()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(
					place + "的主讲人不在" + this.names.branch(branch) + "；请输入几个字，从列表里选择本支部的人"));
		return new Proposal(branch, ordinal, lecturer.id(), Reasons.check(row.topic(), LONGEST_TITLE, place + "的题目"),
				chosen(LectureBook.Module.values(), row.module(), place + "的模块"),
				chosen(LectureBook.Theme.values(), row.theme(), place + "的主题"),
				Reasons.optional(row.title(), LONGEST_TITLE, place + "的文章标题"));
	}

	private static <E extends Enum<E>> E chosen(E[] choices, String name, String what) {
		return Arrays.stream(choices)
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("请选择" + what));
	}

	private static Optional<Article> article(int year, Proposal proposal, ProposalDraft.Row row,
			ProposalMapper.@Nullable File file, String place) {
		String text = Reasons.optional(row.text(), LONGEST_TEXT, place + "的文章");
		boolean empty = text.isEmpty() && file == null;
		if (proposal.articleTitle().isEmpty() && empty) {
			return Optional.empty();
		}
		if (proposal.articleTitle().isEmpty()) {
			throw new IllegalArgumentException("请填写" + place + "的文章标题；不报送文章的，请清空文章、删去文件");
		}
		if (empty) {
			throw new IllegalArgumentException(place + "只有文章标题，没有文章；请粘贴文章或上传文件，不报送的请清空标题");
		}
		return Optional.of(new Article(year, proposal.branchCode(), proposal.lecturerId(), proposal.articleTitle(),
				text, (file != null) ? file.fileName() : null, (file != null) ? file.content() : null));
	}

}
