package cn.shizhao.inspection.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.inspection.review.ReviewMapper.Review;
import cn.shizhao.inspection.review.ReviewMapper.TalkSection;
import cn.shizhao.inspection.review.Statistics.BySection;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.platform.roster.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows reviews: everything to those who see the whole bureau, totals and their own unit
 * to heads and secretaries.
 */
@Service
@Transactional(readOnly = true)
class ReviewPages {

	private static final int QUARTERS = 5;

	private final QuarterReviews reviews;

	private final Roster roster;

	private final RosterNames names;

	private final Clock clock;

	ReviewPages(QuarterReviews reviews, Roster roster, RosterNames names, Clock clock) {
		this.reviews = reviews;
		this.roster = roster;
		this.names = names;
		this.clock = clock;
	}

	static void refuseUnlessMayLook(Actor actor) {
		if (!actor.seesAll() && !actor.is(Role.SECTION_HEAD) && !actor.is(Role.BRANCH_SECRETARY)) {
			throw new AccessDeniedException("只有机关党委办公室、机关党委、党组、机关纪委、审计和各科室、支部负责人可以查看季讲评");
		}
	}

	/**
	 * The quarter to show first.
	 * @return the newest one with a review, or the last that ended
	 */
	Period newest() {
		return this.reviews.all()
			.stream()
			.findFirst()
			.map((review) -> Period.parse(review.period()))
			.orElseGet(() -> running().previous());
	}

	ReviewView view(Period period, Actor actor) {
		if (period.compareTo(running()) > 0) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, period.label() + "还没有开始；请从“讲评”页选一个季度");
		}
		Review review = this.reviews.find(period).orElse(null);
		boolean full = actor.seesAll();
		Statistics numbers = this.reviews.statistics(period);
		return new ReviewView(period, quarters(), full, review != null && review.state() == ReviewState.CLOSED,
				state(review), asOf(review, numbers), numbers,
				numbers.sections().stream().filter((section) -> maySee(actor, section)).toList(), spotless(numbers),
				full ? remarks(review) : null, minutes(review, full), talks(period, numbers, actor));
	}

	private static boolean maySee(Actor actor, BySection section) {
		return actor.seesAll() || actor.headOf(section.code()) || actor.secretaryOf(section.branch());
	}

	private Period running() {
		return Period.of(LocalDate.now(this.clock));
	}

	private List<ReviewView.Quarter> quarters() {
		List<Review> begun = this.reviews.all();
		return Stream
			.concat(Stream.iterate(running(), Period::previous).limit(QUARTERS),
					begun.stream().map((review) -> Period.parse(review.period())))
			.distinct()
			.sorted(Comparator.reverseOrder())
			.map((period) -> new ReviewView.Quarter(period,
					state(begun.stream()
						.filter((review) -> review.period().equals(period.toString()))
						.findFirst()
						.orElse(null))))
			.toList();
	}

	private static String state(@Nullable Review review) {
		return (review != null) ? review.state().label() : "未讲评";
	}

	private String asOf(@Nullable Review review, Statistics numbers) {
		if (review != null && review.closedAt() != null) {
			return "讲评会登记时（" + ChineseTime.time(review.closedAt()) + "）的统计，以后不再变动";
		}
		LocalDate today = LocalDate.now(this.clock);
		return "截至今天（" + ChineseTime.date(today) + "）的统计，"
				+ (numbers.until().isBefore(today) ? "讲评会登记后不再变动" : "本季度还没有结束");
	}

	private long spotless(Statistics numbers) {
		List<String> found = numbers.sections().stream().map(BySection::code).toList();
		return this.roster.sections().stream().map(Section::code).filter((code) -> !found.contains(code)).count();
	}

	private ReviewView.@Nullable Remarks remarks(@Nullable Review review) {
		return (review != null && review.remarksAt() != null)
				? new ReviewView.Remarks(review.remarks(), who(review.remarksBy(), review.remarksAt())) : null;
	}

	private ReviewView.@Nullable Minutes minutes(@Nullable Review review, boolean full) {
		if (review == null || review.heldOn() == null) {
			return null;
		}
		return new ReviewView.Minutes(ChineseTime.date(review.heldOn()), text(review.place()), text(review.chair()),
				text(review.attendees()), full ? review.minutes() : null, who(review.closedBy(), review.closedAt()));
	}

	private List<ReviewView.Talk> talks(Period period, Statistics numbers, Actor actor) {
		List<TalkSection> chosen = this.reviews.talkSections(period);
		return chosen.stream()
			.flatMap((talk) -> numbers.sections()
				.stream()
				.filter((section) -> section.code().equals(talk.sectionCode()) && maySee(actor, section))
				.map((section) -> new ReviewView.Talk(section.name(), section.words())))
			.toList();
	}

	private static String text(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	private String who(@Nullable String by, @Nullable LocalDateTime at) {
		return Optional.ofNullable(at)
			.map((moment) -> this.names.at(text(by), moment) + " " + ChineseTime.time(moment))
			.orElse("");
	}

}
