package cn.shizhao.inspection.bulletin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.foundation.text.Typography;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the archive to everyone, and what is still being written to the few who write,
 * sign or supervise.
 */
@Service
@Transactional(readOnly = true)
class BulletinPages {

	private static final List<Role> DRAFTS = List.of(Role.ORGAN_OFFICE, Role.LEADING_GROUP, Role.DISCIPLINE,
			Role.AUDITOR);

	private static final Comparator<Bulletin> NEWEST = Comparator
		.comparing((Bulletin bulletin) -> Objects.requireNonNullElse(bulletin.bulletinNumber(), 0))
		.reversed();

	private final BulletinMapper mapper;

	private final BulletinViews views;

	BulletinPages(BulletinMapper mapper, BulletinViews views) {
		this.mapper = mapper;
		this.views = views;
	}

	/**
	 * The archive of a year.
	 * @param year whose numbers, null for the newest
	 * @param q part of a number, a title or the text; empty for all
	 * @param actor who looks
	 * @return what they may see
	 */
	Archive archive(@Nullable Integer year, String q, Actor actor) {
		List<Bulletin> all = this.mapper.all();
		List<Integer> years = all.stream()
			.map(Bulletin::bulletinYear)
			.filter(Objects::nonNull)
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
		Integer shown = (year != null || years.isEmpty()) ? year : years.get(0);
		Set<String> saying = q.isEmpty() ? Set.of() : Set.copyOf(this.mapper.saying(q));
		List<Line> lines = all.stream()
			.filter((one) -> one.published() && Objects.equals(one.bulletinYear(), shown))
			.sorted(NEWEST)
			.filter((one) -> matches(one, q, saying))
			.map((one) -> line(one, all))
			.toList();
		List<Line> drafts = seesDrafts(actor)
				? all.stream().filter((one) -> !one.published()).map((one) -> line(one, all)).toList() : List.of();
		return new Archive(years, shown, q, lines,
				all.stream().filter((one) -> one.published() && Objects.equals(one.bulletinYear(), shown)).count(),
				drafts);
	}

	private static boolean matches(Bulletin bulletin, String q, Set<String> saying) {
		return q.isEmpty() || (bulletin.number() + bulletin.title()).contains(q) || saying.contains(bulletin.id());
	}

	private static Line line(Bulletin bulletin, List<Bulletin> all) {
		return new Line(bulletin.id(), bulletin.number(), Months.label(bulletin.month()),
				Typography.official(bulletin.title()),
				Optional.ofNullable(bulletin.publishedOn()).map(ChineseTime::date).orElse(""), bulletin.state().label(),
				other(all, (one) -> one.id().equals(bulletin.replaces())),
				other(all, (one) -> one.published() && bulletin.id().equals(one.replaces())));
	}

	private static BulletinView.@Nullable Other other(List<Bulletin> all, Predicate<Bulletin> which) {
		return all.stream()
			.filter(which)
			.findFirst()
			.map((one) -> new BulletinView.Other(one.id(), one.number()))
			.orElse(null);
	}

	/**
	 * One bulletin.
	 * @param id which
	 * @param actor who looks
	 * @return empty when there is none, or none for this person
	 */
	Optional<BulletinView> view(String id, Actor actor) {
		return this.mapper.find(id).filter((bulletin) -> bulletin.published() || seesDrafts(actor)).map(this.views::of);
	}

	static boolean seesDrafts(Actor actor) {
		return DRAFTS.stream().anyMatch(actor::is);
	}

	static TableExport export(Archive archive) {
		return new TableExport("督查通报", List.of("期号", "月份", "标题", "印发日期", "更正"),
				archive.lines()
					.stream()
					.map((line) -> Arrays.asList(line.number(), line.month(), line.title(), line.date(), line.remark()))
					.toList());
	}

	/**
	 * The archive as the page shows it.
	 *
	 * @param years with numbers, newest first
	 * @param year shown, null before the first
	 * @param q what is searched, may be empty
	 * @param lines the bulletins asked for, newest first
	 * @param all how many the year has
	 * @param drafts those under way, for those who may see them
	 */
	record Archive(List<Integer> years, @Nullable Integer year, String q, List<Line> lines, long all,
			List<Line> drafts) {
	}

	/**
	 * One bulletin in the list.
	 *
	 * @param id of its page
	 * @param number as it is cited
	 * @param month in words
	 * @param title what it is about
	 * @param date of publication in words, empty before
	 * @param state in words
	 * @param replaces the one it corrects, or null
	 * @param replacedBy the one that corrects it, or null
	 */
	record Line(String id, String number, String month, String title, String date, String state,
			BulletinView.@Nullable Other replaces, BulletinView.@Nullable Other replacedBy) {

		String remark() {
			if (this.replacedBy != null) {
				return "已更正，见" + this.replacedBy.number();
			}
			return (this.replaces != null) ? "更正" + this.replaces.number() : "";
		}

	}

}
