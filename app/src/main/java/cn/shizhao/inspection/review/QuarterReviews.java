package cn.shizhao.inspection.review;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.inspection.review.ReviewMapper.Review;
import cn.shizhao.inspection.review.ReviewMapper.TalkSection;
import cn.shizhao.inspection.review.Statistics.BySection;
import cn.shizhao.platform.roster.RosterNames;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the review of every quarter; once closed, its numbers stay as they were.
 */
@Service
@Transactional
class QuarterReviews {

	static final String PROCESS = "quarterly-review";

	private static final int QUARTERS_BACK = 4;

	private static final int LONGEST_REMARKS = 3000;

	private static final int LONGEST_PLACE = 100;

	private static final int LONGEST_ATTENDEES = 500;

	private static final int LONGEST_MINUTES = 5000;

	private final ReviewMapper mapper;

	private final ReviewStatistics statistics;

	private final RosterNames names;

	private final ObjectMapper json;

	private final Clock clock;

	QuarterReviews(ReviewMapper mapper, ReviewStatistics statistics, RosterNames names, ObjectMapper json,
			Clock clock) {
		this.mapper = mapper;
		this.statistics = statistics;
		this.names = names;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The quarters the office may review now.
	 * @return ended within the last year and never reviewed, newest first
	 */
	@Transactional(readOnly = true)
	List<Period> startable() {
		return Stream.iterate(Period.of(LocalDate.now(this.clock)).previous(), Period::previous)
			.limit(QUARTERS_BACK)
			.filter((period) -> find(period).isEmpty())
			.toList();
	}

	void open(Period period, String actor) {
		if (!period.end().isBefore(LocalDate.now(this.clock))) {
			throw new IllegalArgumentException(period.label() + "还没有结束，不能讲评；请等季度结束后再开始");
		}
		if (find(period).isPresent()) {
			throw new IllegalStateException(period.label() + "的季讲评已经开始过，不能再开始；请在“讲评”页查看");
		}
		this.mapper.open(period.toString(), FirstDraft.of(period, this.statistics.now(period)), actor, now());
	}

	void prepare(Period period, String remarks, String actor) {
		moved(period,
				this.mapper.prepare(period.toString(), Reasons.check(remarks, LONGEST_REMARKS, "讲评"), actor, now()));
	}

	/**
	 * Records the meeting and freezes the numbers.
	 * @param period which quarter
	 * @param meeting as the office wrote it down
	 * @param actor staff number
	 */
	void close(Period period, Meeting meeting, String actor) {
		Statistics numbers = this.statistics.now(period);
		Meeting checked = checked(period, meeting);
		moved(period, this.mapper.close(period.toString(), checked, write(numbers), actor, now()));
		Map<String, BySection> found = numbers.sections()
			.stream()
			.collect(Collectors.toMap(BySection::code, Function.identity()));
		List<String> chosen = meeting.sections().stream().distinct().toList();
		for (int i = 0; i < chosen.size(); i++) {
			this.mapper.choose(period.toString(), chosen.get(i), i + 1, reason(period, chosen.get(i), found), actor,
					now());
		}
	}

	private Meeting checked(Period period, Meeting meeting) {
		LocalDate day = meeting.heldOn();
		if (day == null) {
			throw new IllegalArgumentException("请填写讲评会的日期");
		}
		if (!day.isAfter(period.end()) || day.isAfter(LocalDate.now(this.clock))) {
			throw new IllegalArgumentException(
					"讲评会的日期 " + ChineseTime.date(day) + " 不对：应在" + period.label() + "结束以后、今天以前（含今天）；请改正");
		}
		return new Meeting(day, Reasons.check(meeting.place(), LONGEST_PLACE, "地点"),
				Reasons.check(meeting.chair(), LONGEST_PLACE, "主持人"),
				Reasons.check(meeting.attendees(), LONGEST_ATTENDEES, "参加人员"),
				Reasons.check(meeting.minutes(), LONGEST_MINUTES, "会议记录"), meeting.sections());
	}

	private String reason(Period period, String section, Map<String, BySection> found) {
		BySection numbers = found.get(section);
		if (numbers == null) {
			throw new IllegalArgumentException(
					this.names.section(section) + "在" + period.label() + "没有计入统计的问题，不能选为谈话科室（可能刚有问题被撤销）；请取消勾选");
		}
		return period.label() + "季讲评：督查认定问题 " + numbers.words();
	}

	private void moved(Period period, int rows) {
		if (rows == 0) {
			throw new IllegalStateException(
					period.label() + "的季讲评现在是“" + get(period).state().label() + "”，不能这样办理；可能刚被别人办过，请刷新");
		}
	}

	@Transactional(readOnly = true)
	Optional<Review> find(Period period) {
		return this.mapper.find(period.toString());
	}

	/**
	 * A review that was begun.
	 * @param period which quarter
	 * @return the review
	 * @throws IllegalStateException with a Chinese message when there is none
	 */
	@Transactional(readOnly = true)
	Review get(Period period) {
		return find(period)
			.orElseThrow(() -> new IllegalStateException(period.label() + "的季讲评还没有开始；请由机关党委办公室在“任务办理”里启动“季讲评”"));
	}

	@Transactional(readOnly = true)
	List<Review> all() {
		return this.mapper.all();
	}

	@Transactional(readOnly = true)
	List<TalkSection> talkSections(Period period) {
		return this.mapper.talkSections(period.toString());
	}

	/**
	 * The numbers of a quarter.
	 * @param period which quarter
	 * @return those a closed review keeps, else as they are now
	 */
	@Transactional(readOnly = true)
	Statistics statistics(Period period) {
		return find(period).map(Review::statistics).map(this::read).orElseGet(() -> this.statistics.now(period));
	}

	private Statistics read(String text) {
		try {
			return this.json.readValue(text, Statistics.class);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String write(Statistics numbers) {
		try {
			return this.json.writeValueAsString(numbers);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

}
