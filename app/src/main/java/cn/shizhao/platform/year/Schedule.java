package cn.shizhao.platform.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What all features together bring to a year, so that nobody else asks them one by one.
 */
@Component
@Transactional(readOnly = true)
class Schedule {

	private static final Comparator<Entry> AS_THEY_BEGIN = Comparator
		.comparing((Entry entry) -> entry.occasion().startsAt(), Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((entry) -> entry.occasion().kind())
		.thenComparing((entry) -> entry.occasion().key());

	private static final Comparator<Entry> AS_DAYS = Comparator.comparing((Entry entry) -> entry.occasion().day())
		.thenComparing(AS_THEY_BEGIN);

	private final List<Occasions> features;

	Schedule(List<Occasions> features) {
		this.features = features;
	}

	/**
	 * Everything that has its day in a year.
	 * @param year four digits
	 * @return begun or not, in the order of the days
	 */
	List<Entry> of(int year) {
		return entries(year).stream().sorted(AS_DAYS).toList();
	}

	/**
	 * What is to begin by itself until a year is over, also what earlier years left.
	 * @param from whatever has its day before it is left to the office
	 * @param year the last year in which it begins
	 * @return in the order in which it begins
	 */
	List<Entry> ahead(LocalDate from, int year) {
		return IntStream.rangeClosed(from.getYear(), year + 1)
			.mapToObj(this::entries)
			.flatMap(List::stream)
			.filter((entry) -> entry.beginsBy(year) && !entry.occasion().day().isBefore(from))
			.sorted(AS_THEY_BEGIN)
			.toList();
	}

	private List<Entry> entries(int year) {
		return this.features.stream()
			.flatMap((feature) -> feature.of(year).stream().map((occasion) -> new Entry(feature, occasion)))
			.toList();
	}

	/**
	 * An occasion with the feature that brings it.
	 *
	 * @param feature who begins it
	 * @param occasion what it is
	 */
	record Entry(Occasions feature, Occasion occasion) {

		boolean ahead() {
			return this.occasion.state() == Occasion.State.AHEAD;
		}

		private boolean beginsBy(int year) {
			return ahead() && this.occasion.startsAt() != null && this.occasion.startsAt().getYear() <= year;
		}

		Optional<String> obstacle() {
			return this.feature.obstacle(this.occasion);
		}

		boolean isStillAhead() {
			return this.feature.of(this.occasion.day().getYear())
				.stream()
				.anyMatch((one) -> one.key().equals(this.occasion.key()) && one.kind() == this.occasion.kind()
						&& one.state() == Occasion.State.AHEAD);
		}

	}

}
