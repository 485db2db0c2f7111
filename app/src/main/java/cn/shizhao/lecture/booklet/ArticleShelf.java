package cn.shizhao.lecture.booklet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.shizhao.foundation.document.Document;
import cn.shizhao.foundation.document.Document.Format;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.lecture.booklet.ArticleEvent.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps the articles and what happened to them.
 */
@Service
@Transactional
class ArticleShelf implements Articles {

	private static final int MOST_MEGABYTES = 10;

	private static final Set<Format> FORMATS = Set.of(Format.DOCX, Format.PDF);

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_TEXT = 50_000;

	private final ArticleMapper mapper;

	private final Clock clock;

	ArticleShelf(ArticleMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Override
	public void handIn(Article article, String by) {
		String title = Reasons.check(article.title(), LONGEST_TITLE, "题目");
		byte[] content = article.content();
		Document file = (content != null) ? Document.of(content, MOST_MEGABYTES, FORMATS) : null;
		StoredArticle handedIn = new StoredArticle(UUID.randomUUID().toString(), article.year(), article.branch(),
				article.author(), title, text(article.text(), file),
				(file != null) ? file.named(Objects.requireNonNullElse(article.fileName(), ""), "文章") : null, by, now(),
				null, null);
		this.mapper.same(article.year(), article.author(), title)
			.ifPresentOrElse((earlier) -> replace(earlier, handedIn, content), () -> {
				this.mapper.insert(handedIn, content);
				note(handedIn, Kind.HANDED_IN, by);
			});
	}

	private static String text(String typed, @Nullable Document file) {
		String text = Reasons.optional(typed, LONGEST_TEXT, "正文");
		if (text.isEmpty() && file == null) {
			throw new IllegalArgumentException("没有正文，也没有文件；请写上正文，或选择一个 .docx、.pdf 文件");
		}
		if (!text.isEmpty() || file == null) {
			return text;
		}
		if (file.words().isEmpty() && file.format() == Format.DOCX) {
			throw new IllegalArgumentException("文件里没有文字；请换一个文件，或把正文写在页面上");
		}
		return Reasons.optional(file.words(), LONGEST_TEXT, "文件里的正文");
	}

	private void replace(StoredArticle earlier, StoredArticle now, byte @Nullable [] content) {
		StoredArticle same = new StoredArticle(earlier.id(), now.bookletYear(), now.branchCode(), now.authorId(),
				now.title(), now.articleText(), now.fileName(), now.handedInBy(), now.handedInAt(), null, null);
		if (this.mapper.replace(same, content) == 0) {
			throw new IllegalArgumentException("《%s》已经选入文集，不能再改；要换稿请先请机关党委或办公室取消选入，或另起一个题目".formatted(now.title()));
		}
		note(same, Kind.REPLACED, now.handedInBy());
	}

	@Override
	@Transactional(readOnly = true)
	public List<Line> of(int year) {
		return this.mapper.of(year)
			.stream()
			.map((one) -> new Line(one.id(), one.branchCode(), one.authorId(), one.title(), one.chosen()))
			.toList();
	}

	/**
	 * One article.
	 * @param id which
	 * @return the article
	 * @throws ResponseStatusException when there is none
	 */
	@Transactional(readOnly = true)
	StoredArticle article(String id) {
		return this.mapper.find(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这篇文章，可能已经撤回；请从“文集”页面打开"));
	}

	@Transactional(readOnly = true)
	Optional<byte[]> file(String id) {
		return this.mapper.content(id).map(ArticleMapper.Content::content);
	}

	/**
	 * Chooses an article for the booklet, from today; one that was chosen before, from
	 * the first time, so that it counts in one quarter.
	 * @param id which
	 * @param by staff number
	 * @throws IllegalStateException with a Chinese message when it is chosen already
	 */
	void choose(String id, String by) {
		StoredArticle article = article(id);
		LocalDate day = this.mapper.events(id)
			.stream()
			.filter((event) -> event.kind() == Kind.CHOSEN)
			.map((event) -> event.doneAt().toLocalDate())
			.findFirst()
			.orElseGet(() -> LocalDate.now(this.clock));
		if (this.mapper.choose(id, day, by) == 0) {
			throw new IllegalStateException("这篇文章已经选入；请刷新“文集”页面");
		}
		note(article, Kind.CHOSEN, by);
	}

	/**
	 * Takes an article out of the booklet again.
	 * @param id which
	 * @param by staff number
	 * @throws IllegalStateException with a Chinese message when it is not chosen
	 */
	void unchoose(String id, String by) {
		StoredArticle article = article(id);
		if (this.mapper.unchoose(id) == 0) {
			throw new IllegalStateException("这篇文章没有选入；请刷新“文集”页面");
		}
		note(article, Kind.UNCHOSEN, by);
	}

	/**
	 * Takes an article back that is not chosen.
	 * @param id which
	 * @param by staff number
	 * @throws IllegalStateException with a Chinese message when it is chosen
	 */
	void withdraw(String id, String by) {
		StoredArticle article = article(id);
		if (this.mapper.delete(id) == 0) {
			throw new IllegalStateException("这篇文章已经选入，不能撤回；请先请机关党委或办公室取消选入");
		}
		note(article, Kind.WITHDRAWN, by);
	}

	private void note(StoredArticle article, Kind kind, String by) {
		this.mapper.note(article.id(), kind, article.title(), by, now());
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

}
