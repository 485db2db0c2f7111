package cn.shizhao.platform.year;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What Outlook and phones get to read.
 */
class CalendarFeedTests {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private final Clock clock = mock(Clock.class);

	private final List<Integer> asked = new ArrayList<>();

	private State state = State.AHEAD;

	private Instant now = Instant.parse("2026-11-26T01:00:00Z");

	private final CalendarFeed feed = new CalendarFeed(new Schedule(List.of(new OneLecture())), this.clock);

	CalendarFeedTests() {
		given(this.clock.getZone()).willReturn(ZONE);
		given(this.clock.instant()).willAnswer((call) -> this.now);
	}

	@Test
	void anOccasionIsAWholeDayThatKeepsItsNameWhenItMoves() {
		assertThat(text()).contains("UID:lecture-2026-12@shizhao\r\n", "DTSTART;VALUE=DATE:20261207\r\n",
				"DTEND;VALUE=DATE:20261208\r\n", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "METHOD:PUBLISH");
		VEvent event = event();
		assertThat(event.getSummary().getValue()).isEqualTo("2026年12月月讲堂");
		assertThat(event.getDescription().getValue()).isEqualTo("负责：主讲人\n状态：未开始");
	}

	@Test
	void whatWillNotTakePlaceIsCancelled() {
		this.state = State.CANCELLED;
		assertThat(event().getStatus().isCancelled()).isTrue();
		assertThat(event().getDescription().getValue()).endsWith("已取消");
	}

	@Test
	void itIsPutTogetherOnceAMinuteHoweverOftenItIsRead() {
		text();
		text();
		assertThat(this.asked).containsExactly(2026, 2027);
		this.now = this.now.plus(Duration.ofMinutes(1));
		text();
		assertThat(this.asked).hasSize(4);
	}

	private String text() {
		return new String(this.feed.content(), StandardCharsets.UTF_8);
	}

	private VEvent event() {
		ICalendar calendar = Biweekly.parse(text()).first();
		assertThat(calendar.getEvents()).hasSize(1);
		return calendar.getEvents().get(0);
	}

	/**
	 * Brings a lecture in December.
	 */
	private final class OneLecture implements Occasions {

		@Override
		public List<Occasion> of(int year) {
			CalendarFeedTests.this.asked.add(year);
			LocalDate day = LocalDate.of(2026, 12, 7);
			return (year == day.getYear()) ? List.of(new Occasion(Kind.LECTURE, "2026-12", "2026年12月月讲堂", day,
					day.minusDays(21).atTime(8, 0), CalendarFeedTests.this.state, "主讲人", null)) : List.of();
		}

		@Override
		public void begin(Occasion occasion) {
			throw new UnsupportedOperationException();
		}

	}

}
