package cn.shizhao.commendation.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.shizhao.commendation.letter.LetterMapper.Letter;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.table.TableExport;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the register, and letters ready for paper.
 */
@Service
@Transactional(readOnly = true)
class LetterPages {

	private final LetterMapper mapper;

	private final LetterTexts texts;

	private final RosterNames names;

	LetterPages(LetterMapper mapper, LetterTexts texts, RosterNames names) {
		this.mapper = mapper;
		this.texts = texts;
		this.names = names;
	}

	Optional<Period> newest() {
		return periods().stream().findFirst();
	}

	private List<Period> periods() {
		return this.mapper.periods().stream().map(Period::parseAny).toList();
	}

	View view(Period period, @Nullable LetterState state, String q) {
		Map<String, LetterText> letters = this.texts.of(period);
		Map<String, List<Happened>> events = this.mapper.events(period.toString())
			.stream()
			.collect(Collectors.groupingBy(LetterEvent::personId,
					Collectors.mapping(this::happened, Collectors.toList())));
		List<Line> all = this.mapper.letters(period.toString())
			.stream()
			.filter((letter) -> letters.containsKey(letter.personId()))
			.map((letter) -> line(letter, letters.get(letter.personId()),
					events.getOrDefault(letter.personId(), List.of())))
			.toList();
		return new View(period, periods(), state, q,
				all.stream()
					.filter((line) -> state == null || line.state() == state)
					.filter((line) -> line.has(q))
					.toList(),
				all.size(), all.stream().collect(Collectors.groupingBy(Line::state, Collectors.counting())));
	}

	private Line line(Letter letter, LetterText text, List<Happened> events) {
		String holder = letter.holderId();
		return new Line(letter.personId(), text, letter.state(), (holder != null) ? this.names.person(holder) : "",
				ChineseTime.time(letter.changedAt()), events);
	}

	private Happened happened(LetterEvent event) {
		String holder = event.holderId();
		return new Happened(ChineseTime.time(event.doneAt()), event.kind().label(),
				(holder != null) ? this.names.at(holder, event.doneAt()) : "",
				this.names.at(event.doneBy(), event.doneAt()));
	}

	/**
	 * The letters to print.
	 * @param period what was won
	 * @param person only this one's, or empty for all
	 * @return by staff number
	 * @throws IllegalArgumentException with a Chinese message when there is none
	 */
	Map<String, LetterText> letters(Period period, String person) {
		Map<String, LetterText> letters = this.texts.of(period);
		if (!person.isEmpty()) {
			letters.keySet().retainAll(List.of(person));
		}
		if (letters.isEmpty()) {
			throw new IllegalArgumentException(
					period.label() + "没有" + (person.isEmpty() ? "" : " " + person + " 的") + "喜报；请从“喜报”页面打开");
		}
		return letters;
	}

	static TableExport export(View view) {
		return new TableExport("喜报登记", List.of("编号", "工号", "姓名", "科室", "称号", "状态", "在谁手里", "时间", "经过"),
				view.lines()
					.stream()
					.map((line) -> Arrays.asList(line.text().number(), line.id(), line.text().name(),
							line.text().section(), line.text().title(), line.state().label(), line.holder(),
							line.since(), line.events().stream().map(Happened::words).collect(Collectors.joining("；"))))
					.toList());
	}

	/**
	 * The register of a period.
	 *
	 * @param period which
	 * @param periods with letters, newest first
	 * @param state only those, or null
	 * @param q name, staff number or number of the letter; may be empty
	 * @param lines those wanted
	 * @param all how many letters there are
	 * @param counts by state
	 */
	record View(Period period, List<Period> periods, @Nullable LetterState state, String q, List<Line> lines, int all,
			Map<LetterState, Long> counts) {
	}

	/**
	 * One letter.
	 *
	 * @param id whose
	 * @param text what it says
	 * @param state where it is
	 * @param holder name of who has it, may be empty
	 * @param since when it came there, in words
	 * @param events oldest first
	 */
	record Line(String id, LetterText text, LetterState state, String holder, String since, List<Happened> events) {

		boolean has(String q) {
			return q.isEmpty() || this.id.equals(q) || this.text.name().contains(q) || this.text.number().contains(q);
		}

	}

	/**
	 * Something that happened to a letter, in words.
	 *
	 * @param at when
	 * @param what happened
	 * @param holder who has it then, may be empty
	 * @param by who did it
	 */
	record Happened(String at, String what, String holder, String by) {

		public String words() {
			return this.at + " " + this.what + (this.holder.isEmpty() ? "" : "（" + this.holder + "）");
		}

	}

}
