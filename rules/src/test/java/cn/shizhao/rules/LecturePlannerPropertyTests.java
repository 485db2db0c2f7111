package cn.shizhao.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import cn.shizhao.rules.LectureMonth.Candidate;
import cn.shizhao.rules.LectureMonth.Choice;
import cn.shizhao.rules.LectureSlot.Outcome;
import cn.shizhao.rules.LectureSlot.PassedOver;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the workbook, the candidates and what is settled, the rules plan as the plain
 * reference does.
 */
class LecturePlannerPropertyTests {

	@Property(tries = 60)
	void everyMonthGoesAsTheReferenceHasIt(@ForAll("books") LectureBook book,
			@ForAll("candidates") List<List<Candidate>> candidates, @ForAll("settled") Set<Integer> settledMonths,
			@ForAll long seed) {
		List<LectureMonth> months = IntStream.rangeClosed(1, LectureBook.MONTHS)
			.mapToObj((month) -> new LectureMonth(month, candidates.get(month % candidates.size())))
			.toList();
		List<Choice> settled = settledMonths.stream()
			.map((month) -> new Choice(month, "CZ7919", "某", "B0" + (1 + month % 4)))
			.toList();
		List<LectureMonth> shuffled = new ArrayList<>(months);
		Collections.shuffle(shuffled, new Random(seed));
		List<LectureSlot> plan = LecturePlanner.of(book).plan(shuffled, settled);
		ReferencePlanner reference = new ReferencePlanner(book, settled);
		assertThat(plan).extracting(LectureSlot::month)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 12)::iterator);
		for (LectureMonth month : months) {
			LectureSlot slot = plan.get(month.number() - 1);
			if (settledMonths.contains(month.number())) {
				assertThat(settled).contains(slot.chosen());
				assertThat(slot.passedOver()).isEmpty();
			}
			else {
				check(slot, reference.plan(month));
			}
		}
		checkReplacements(book, months, plan);
	}

	private static void check(LectureSlot slot, Map<String, @Nullable Outcome> expected) {
		Map<String, @Nullable Outcome> outcomes = new HashMap<>();
		slot.passedOver().forEach((one) -> outcomes.put(one.id(), one.outcome()));
		if (slot.chosen() != null) {
			outcomes.put(slot.chosen().id(), null);
		}
		assertThat(outcomes).isEqualTo(expected);
		assertThat(slot.passedOver()).extracting(PassedOver::reason).allSatisfy((why) -> assertThat(why).isNotBlank());
		assertThat(slot.passedOver().stream().map(PassedOver::rank).filter((rank) -> rank != null)).isSorted()
			.doesNotHaveDuplicates();
		assertThat(slot.reason()).isNotBlank();
	}

	/** Whoever cannot come, the plan without this month and this person decides. */
	private static void checkReplacements(LectureBook book, List<LectureMonth> months, List<LectureSlot> plan) {
		List<Choice> choices = plan.stream().map(LectureSlot::chosen).filter((choice) -> choice != null).toList();
		for (Choice unable : choices) {
			LectureMonth month = months.get(unable.month() - 1);
			LectureSlot slot = LecturePlanner.of(book).next(month, choices, Set.of(unable.id()));
			List<Choice> others = choices.stream().filter((choice) -> choice != unable).toList();
			List<Candidate> able = month.candidates().stream().filter((one) -> !one.id().equals(unable.id())).toList();
			check(slot, new ReferencePlanner(book, others).plan(new LectureMonth(month.number(), able)));
		}
	}

	@Provide
	Arbitrary<LectureBook> books() {
		return RandomBooks.lectureBooks();
	}

	@Provide
	Arbitrary<List<List<Candidate>>> candidates() {
		return RandomBooks.lecturers(15).list().ofMinSize(1).ofMaxSize(4);
	}

	@Provide
	Arbitrary<Set<Integer>> settled() {
		return Arbitraries.integers().between(1, LectureBook.MONTHS).set().ofMaxSize(3);
	}

}
