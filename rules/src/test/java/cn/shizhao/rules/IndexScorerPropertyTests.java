package cn.shizhao.rules;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Whatever the workbook and the facts, the engine scores as the plain reference does.
 */
class IndexScorerPropertyTests {

	@Property(tries = 60)
	void everySubjectGetsWhatTheReferenceGives(@ForAll("books") IndexBook book,
			@ForAll("subjects") List<Facts> subjects) {
		ReferenceScorer reference = new ReferenceScorer(book);
		List<Score> scores = IndexScorer.of(book).score(subjects);
		assertThat(scores).hasSameSizeAs(subjects);
		for (int i = 0; i < subjects.size(); i++) {
			Score score = scores.get(i);
			ReferenceScorer.Expected expected = reference.score(subjects.get(i));
			assertThat(score.id()).isEqualTo(subjects.get(i).id());
			assertThat(score.total()).isEqualTo(expected.total());
			assertThat(score.vetoed()).isEqualTo(expected.vetoed());
			assertThat(LedgerSums.of(score)).isEqualByComparingTo(score.total());
			assertThat(score.entries().stream().filter((entry) -> entry.sheetRow() > 0))
				.extracting(Score.Entry::code, Score.Entry::value, Score.Entry::points)
				.containsExactlyInAnyOrderElementsOf(expected.hits()
					.stream()
					.map((hit) -> tuple(hit.row().code(), hit.value(), hit.points()))
					.toList());
		}
	}

	@Provide
	Arbitrary<IndexBook> books() {
		return RandomBooks.indexBooks();
	}

	@Provide
	Arbitrary<List<Facts>> subjects() {
		return RandomBooks.subjects(60);
	}

}
