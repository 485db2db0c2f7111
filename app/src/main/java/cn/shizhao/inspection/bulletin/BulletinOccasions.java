package cn.shizhao.inspection.bulletin;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import cn.shizhao.platform.year.Occasion;
import cn.shizhao.platform.year.Occasion.Kind;
import cn.shizhao.platform.year.Occasion.State;
import cn.shizhao.platform.year.Occasions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings each month's bulletin to its last working day.
 */
@Component
@Transactional
class BulletinOccasions implements Occasions {

	private static final LocalTime OPENS = LocalTime.of(8, 0);

	private static final int DECEMBER = 12;

	private final BulletinStarter starter;

	private final BulletinMapper mapper;

	BulletinOccasions(BulletinStarter starter, BulletinMapper mapper) {
		this.starter = starter;
		this.mapper = mapper;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Occasion> of(int year) {
		List<Bulletin> all = this.mapper.all();
		return IntStream.rangeClosed(1, DECEMBER)
			.mapToObj((month) -> YearMonth.of(year, month))
			.map((month) -> occasion(month, all))
			.toList();
	}

	private Occasion occasion(YearMonth month, List<Bulletin> all) {
		List<Bulletin> issues = all.stream().filter((one) -> one.month().equals(month)).toList();
		boolean published = issues.stream().anyMatch(Bulletin::published);
		State begun = published ? State.DONE : State.UNDER_WAY;
		LocalDate day = this.starter.closesOn(month);
		return new Occasion(Kind.BULLETIN, month.toString(), Months.label(month) + "督查通报", day, day.atTime(OPENS),
				issues.isEmpty() ? State.AHEAD : begun, "机关党委办公室", published ? "/bulletins/" + month : "/bulletins");
	}

	@Override
	public void begin(Occasion occasion) {
		this.starter.begin(Months.parse(occasion.key()));
	}

}
