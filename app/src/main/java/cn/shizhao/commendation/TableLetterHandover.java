package cn.shizhao.commendation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps where each letter is in a table of its own; an update that finds the letter
 * elsewhere changes nothing and fails.
 */
@Component
@Transactional
class TableLetterHandover implements LetterHandover {

	private final LetterHandoverMapper mapper;

	private final Clock clock;

	TableLetterHandover(LetterHandoverMapper mapper, Clock clock) {
		this.mapper = mapper;
		this.clock = clock;
	}

	@Override
	public void ready(Period period, List<String> exemplars, String actor) {
		for (int i = 0; i < exemplars.size(); i++) {
			String number = "喜报〔%d〕%d-%02d号".formatted(period.year(), period.quarter(), i + 1);
			this.mapper.insert(period.toString(), exemplars.get(i), number, actor, LocalDateTime.now(this.clock));
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, String> numbers(Period period) {
		return this.mapper.numbers(period.toString())
			.stream()
			.collect(Collectors.toMap(LetterHandoverMapper.Numbered::personId,
					LetterHandoverMapper.Numbered::letterNumber));
	}

	@Override
	public void handTo(Period period, String exemplar, String visitor) {
		move(period, exemplar, "HANDED", visitor, visitor);
	}

	@Override
	public void delivered(Period period, String exemplar, String actor) {
		move(period, exemplar, "DELIVERED", null, actor);
	}

	@Override
	public void returned(Period period, String exemplar, String actor) {
		move(period, exemplar, "RETURNED", null, actor);
	}

	private void move(Period period, String exemplar, String state, @Nullable String holder, String actor) {
		if (this.mapper.move(period.toString(), exemplar, state, holder, actor, LocalDateTime.now(this.clock)) == 0) {
			throw new IllegalStateException("%s 的%s喜报已经送达或收回,不能再办;请刷新后核对".formatted(exemplar, period.label()));
		}
	}

}
