package cn.shizhao.commendation.letter;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.commendation.letter.LetterMapper.Letter;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.selection.Outcome;
import cn.shizhao.evaluation.selection.Selections;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes letters from the frozen result and the frozen facts, so that a letter printed
 * again says the same.
 */
@Component
@Transactional(readOnly = true)
class LetterTexts {

	private static final String GENERAL = "立足岗位、踏实肯干，各项工作走在前列。";

	private final LetterMapper mapper;

	private final Selections selections;

	private final Indices indices;

	private final RosterNames names;

	private final String bureau;

	LetterTexts(LetterMapper mapper, Selections selections, Indices indices, RosterNames names,
			@Value("${shizhao.bureau}") String bureau) {
		this.mapper = mapper;
		this.selections = selections;
		this.indices = indices;
		this.names = names;
		this.bureau = bureau;
	}

	/**
	 * The letters of a period.
	 * @param period what was won
	 * @return by staff number, in the order of their numbers
	 */
	Map<String, LetterText> of(Period period) {
		Award award = Selections.personal(period);
		Map<String, Outcome> winners = this.selections.winners(period, award)
			.stream()
			.collect(Collectors.toMap(Outcome::id, Function.identity()));
		Map<String, Facts> facts = this.indices.newest(period)
			.map((run) -> this.indices.factsWithIndices(run, Subject.MEMBER))
			.orElse(List.of())
			.stream()
			.collect(Collectors.toMap(Facts::id, Function.identity()));
		return this.mapper.letters(period.toString())
			.stream()
			.filter((letter) -> winners.containsKey(letter.personId()))
			.collect(Collectors.toMap(Letter::personId, (letter) -> text(period, award, letter,
					winners.get(letter.personId()), facts.get(letter.personId())), (one, other) -> one,
					LinkedHashMap::new));
	}

	private LetterText text(Period period, Award award, Letter letter, Outcome winner, @Nullable Facts facts) {
		LocalDate day = Objects.requireNonNullElseGet(letter.datedOn(), () -> letter.changedAt().toLocalDate());
		String deeds = (facts != null) ? Deeds.of(facts) : Deeds.of(winner);
		return new LetterText(letter.letterNumber(), winner.name() + "同志家属", winner.name(),
				this.names.section(winner.section()), period.label(), award.label(),
				GENERAL + (deeds.isEmpty() ? "" : "其间" + deeds), this.bureau, ChineseTime.date(day));
	}

}
