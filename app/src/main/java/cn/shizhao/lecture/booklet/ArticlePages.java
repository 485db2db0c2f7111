package cn.shizhao.lecture.booklet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the articles of a year, by branch, and each of them.
 */
@Service
@Transactional(readOnly = true)
class ArticlePages {

	private final ArticleMapper mapper;

	private final ArticleShelf shelf;

	private final RosterNames names;

	private final Clock clock;

	ArticlePages(ArticleMapper mapper, ArticleShelf shelf, RosterNames names, Clock clock) {
		this.mapper = mapper;
		this.shelf = shelf;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * The articles of a year.
	 * @param wanted the year, null for this one
	 * @param chosen whether only those in the booklet are wanted
	 * @param q part of a title, a name or a staff number; empty for all
	 * @param actor who looks
	 * @return what the page shows
	 */
	View view(@Nullable Integer wanted, boolean chosen, String q, Actor actor) {
		int now = LocalDate.now(this.clock).getYear();
		int year = Objects.requireNonNullElse(wanted, now);
		List<Integer> years = Stream.concat(this.mapper.years().stream(), Stream.of(now, year))
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
		List<StoredArticle> all = this.mapper.of(year);
		Map<String, List<Line>> branches = all.stream()
			.filter((one) -> !chosen || one.chosen())
			.map((one) -> line(one, actor))
			.filter((line) -> line.has(q))
			.collect(Collectors.groupingBy(Line::branch, LinkedHashMap::new, Collectors.toList()));
		return new View(years, year, chosen, q, branches, all.size(),
				all.stream().filter(StoredArticle::chosen).count());
	}

	Detail detail(String id, Actor actor) {
		StoredArticle article = this.shelf.article(id);
		List<String> happened = this.mapper.events(id)
			.stream()
			.map((event) -> "%s %s（%s）".formatted(ChineseTime.time(event.doneAt()), event.kind().label(),
					this.names.at(event.doneBy(), event.doneAt())))
			.toList();
		return new Detail(article.bookletYear(), line(article, actor), article.articleText(), happened);
	}

	private Line line(StoredArticle one, Actor actor) {
		LocalDate chosenOn = one.chosenOn();
		String chosen = (chosenOn != null) ? ChineseTime.date(chosenOn) + "，"
				+ this.names.at(Objects.requireNonNullElse(one.chosenBy(), ""), chosenOn) : "";
		return new Line(one.id(), this.names.branch(one.branchCode()), one.authorId(),
				this.names.at(one.authorId(), one.handedInAt()), one.title(), Texts.length(one.articleText()),
				Objects.requireNonNullElse(one.fileName(), ""), ChineseTime.time(one.handedInAt()),
				this.names.at(one.handedInBy(), one.handedInAt()), chosen,
				!one.chosen() && ArticleRights.mayChoose(one, actor),
				one.chosen() && ArticleRights.mayChoose(one, actor), !one.chosen() && ArticleRights.own(one, actor));
	}

	static TableExport export(View view) {
		return new TableExport("文集" + view.year(), List.of("支部", "工号", "作者", "题目", "字数", "文件", "提交时间", "提交人", "选入"),
				view.branches()
					.values()
					.stream()
					.flatMap(List::stream)
					.map((line) -> Arrays.asList(line.branch(), line.authorId(), line.author(), line.title(),
							line.characters(), line.file(), line.handedInAt(), line.handedInBy(), line.chosen()))
					.toList());
	}

	/**
	 * The articles of a year as the page shows them.
	 *
	 * @param years with articles, and this one, newest first
	 * @param year shown
	 * @param onlyChosen whether only those in the booklet are shown
	 * @param q what is searched, may be empty
	 * @param branches the articles found, by name of the branch
	 * @param all how many the year has
	 * @param chosen how many of them are in the booklet
	 */
	record View(List<Integer> years, int year, boolean onlyChosen, String q, Map<String, List<Line>> branches, int all,
			long chosen) {

		public int found() {
			return this.branches.values().stream().mapToInt(List::size).sum();
		}

	}

	/**
	 * One article in a list.
	 *
	 * @param id of its page
	 * @param branch name
	 * @param authorId staff number
	 * @param author name
	 * @param title its title
	 * @param characters how long its text is, 0 for a PDF alone
	 * @param file name of its file, may be empty
	 * @param handedInAt when, in words
	 * @param handedInBy name
	 * @param chosen when and by whom it was chosen, empty when it is not
	 * @param choosable whether who looks may choose it
	 * @param unchoosable whether who looks may take it out again
	 * @param withdrawable whether who looks may withdraw it
	 */
	record Line(String id, String branch, String authorId, String author, String title, int characters, String file,
			String handedInAt, String handedInBy, String chosen, boolean choosable, boolean unchoosable,
			boolean withdrawable) {

		boolean has(String q) {
			return q.isEmpty() || this.title.contains(q) || this.author.contains(q) || this.authorId.equals(q);
		}

	}

	/**
	 * One article.
	 *
	 * @param year the booklet's
	 * @param line what the list says of it
	 * @param text its words, may be empty
	 * @param happened the first first
	 */
	record Detail(int year, Line line, String text, List<String> happened) {
	}

}
