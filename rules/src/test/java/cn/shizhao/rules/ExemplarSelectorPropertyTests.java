package cn.shizhao.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import cn.shizhao.rules.ReferenceSelector.Verdict;
import cn.shizhao.rules.Selection.Outcome;
import cn.shizhao.rules.Selection.Result;
import cn.shizhao.rules.SelectionBook.Award;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the workbook, the candidates and the decision, the rules select as the plain
 * reference does.
 */
class ExemplarSelectorPropertyTests {

	private static final Award AWARD = Award.QUARTERLY_EXEMPLAR;

	@Property(tries = 60)
	void everyCandidateGetsWhatTheReferenceGives(@ForAll("books") SelectionBook book,
			@ForAll("candidates") List<Facts> candidates, @ForAll long seed) {
		ExemplarSelector selector = ExemplarSelector.of(book);
		Selection undecided = selector.select(AWARD, candidates, List.of());
		check(undecided, ReferenceSelector.select(book, AWARD, candidates, List.of()), candidates);
		List<String> someTied = shuffled(undecided.with(Result.TIED), seed);
		for (int named = 0; named <= someTied.size(); named++) {
			List<String> decision = someTied.subList(0, named);
			check(selector.select(AWARD, candidates, decision),
					ReferenceSelector.select(book, AWARD, candidates, decision), candidates);
		}
		List<String> everybody = shuffled(undecided.outcomes(), seed);
		Selection decided = selector.select(AWARD, candidates, everybody);
		check(decided, ReferenceSelector.select(book, AWARD, candidates, everybody), candidates);
		assertThat(decided.with(Result.TIED)).isEmpty();
	}

	private static void check(Selection selection, Map<String, Verdict> expected, List<Facts> candidates) {
		assertThat(selection.outcomes()).hasSameSizeAs(candidates);
		assertThat(selection.outcomes()
			.stream()
			.collect(Collectors.toMap(Outcome::id, ExemplarSelectorPropertyTests::verdict))).isEqualTo(expected);
		assertThat(selection.outcomes()).allSatisfy((outcome) -> assertThat(outcome.reason()).isNotBlank());
		assertThat(selection.outcomes().stream().map(Outcome::rank).filter((rank) -> rank != null)).isSorted();
	}

	private static Verdict verdict(Outcome outcome) {
		return new Verdict(outcome.result(), outcome.rank());
	}

	private static List<String> shuffled(List<Outcome> outcomes, long seed) {
		List<String> ids = outcomes.stream().map(Outcome::id).collect(Collectors.toList());
		Collections.shuffle(ids, new Random(seed));
		return ids;
	}

	@Provide
	Arbitrary<SelectionBook> books() {
		return RandomBooks.selectionBooks();
	}

	@Provide
	Arbitrary<List<Facts>> candidates() {
		return RandomBooks.subjects(40);
	}

}
