package cn.shizhao.commendation.letter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.shizhao.commendation.letter.LetterMapper.Letter;
import cn.shizhao.foundation.calendar.Period;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps where each letter is, and everything that happened to it.
 */
@Service
@Transactional
class LetterRegister implements Letters {

	private final LetterMapper mapper;

	private final Clock clock;

	LetterRegister(LetterMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Override
	public void ready(Period period, List<String> exemplars, LocalDate day, String actor) {
		for (int i = 0; i < exemplars.size(); i++) {
			this.mapper.insert(period.toString(), exemplars.get(i), number(period, i + 1), day, actor, now());
			note(period, exemplars.get(i), LetterEvent.Kind.MADE, null, actor);
		}
	}

	private static String number(Period period, int place) {
		return "喜报〔%d〕%s-%02d号".formatted(period.year(), period.wholeYear() ? "年" : period.quarter(), place);
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> numbers(Period period) {
		return this.mapper.letters(period.toString())
			.stream()
			.collect(Collectors.toMap(Letter::personId, Letter::letterNumber));
	}

	@Override
	public void handTo(Period period, String exemplar, String visitor) {
		move(period, exemplar, LetterState.HANDED, visitor, visitor);
	}

	@Override
	public void takeBack(Period period, String exemplar, String actor) {
		move(period, exemplar, LetterState.MADE, LetterEvent.Kind.TAKEN_BACK, null, actor);
	}

	@Override
	public void delivered(Period period, String exemplar, String actor) {
		move(period, exemplar, LetterState.DELIVERED, null, actor);
	}

	@Override
	public void returned(Period period, String exemplar, String actor) {
		move(period, exemplar, LetterState.RETURNED, null, actor);
	}

	private void move(Period period, String exemplar, LetterState state, @Nullable String holder, String actor) {
		move(period, exemplar, state, LetterEvent.Kind.valueOf(state.name()), holder, actor);
	}

	private void move(Period period, String exemplar, LetterState state, LetterEvent.Kind kind, @Nullable String holder,
			String actor) {
		if (this.mapper.move(period.toString(), exemplar, state, holder, actor, now()) == 0) {
			throw new IllegalStateException("%s 的%s喜报已经送达或收回，不能再办；请刷新后核对".formatted(exemplar, period.label()));
		}
		note(period, exemplar, kind, holder, actor);
	}

	/**
	 * Notes that letters were printed, for the first time or again.
	 * @param period what was won
	 * @param exemplars staff numbers
	 * @param actor who prints
	 */
	void printed(Period period, Collection<String> exemplars, String actor) {
		Set<String> before = this.mapper.events(period.toString())
			.stream()
			.filter((event) -> event.kind() == LetterEvent.Kind.PRINTED)
			.map(LetterEvent::personId)
			.collect(Collectors.toSet());
		exemplars.forEach((exemplar) -> note(period, exemplar,
				before.contains(exemplar) ? LetterEvent.Kind.REPRINTED : LetterEvent.Kind.PRINTED, null, actor));
	}

	private void note(Period period, String exemplar, LetterEvent.Kind kind, @Nullable String holder, String actor) {
		this.mapper.note(period.toString(), exemplar, kind, holder, actor, now());
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

}
