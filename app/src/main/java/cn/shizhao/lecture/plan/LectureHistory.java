package cn.shizhao.lecture.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import cn.shizhao.lecture.booklet.Articles;
import cn.shizhao.lecture.session.Lectures;
import cn.shizhao.lecture.session.Lectures.Scheduled;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The lectures and articles that other features keep, asked only when needed: the
 * lectures in turn ask the plan for successors.
 */
@Component
class LectureHistory {

	private final ObjectProvider<Lectures> lectures;

	private final ObjectProvider<Articles> articles;

	LectureHistory(ObjectProvider<Lectures> lectures, ObjectProvider<Articles> articles) {
		this.lectures = lectures;
		this.articles = articles;
	}

	List<Scheduled> all() {
		return Optional.ofNullable(this.lectures.getIfAvailable()).map(Lectures::all).orElse(List.of());
	}

	List<Scheduled> of(int year) {
		return all().stream().filter((lecture) -> lecture.month().getYear() == year).toList();
	}

	Optional<Scheduled> of(YearMonth month) {
		return all().stream().filter((lecture) -> lecture.month().equals(month)).findFirst();
	}

	void schedule(List<Scheduled> plan) {
		this.lectures.getObject().schedule(plan);
	}

	List<Articles.Line> articles(int year) {
		return Optional.ofNullable(this.articles.getIfAvailable()).map((any) -> any.of(year)).orElse(List.of());
	}

	/**
	 * The authors whose articles were chosen for the booklet of a year.
	 * @param year the booklet's
	 * @return staff numbers, one for each article
	 */
	List<String> chosenAuthors(int year) {
		return articles(year).stream().filter(Articles.Line::chosen).map(Articles.Line::author).toList();
	}

	void handIn(Articles.Article article, String by) {
		this.articles.getObject().handIn(article, by);
	}

}
