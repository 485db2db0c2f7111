package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Response;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Whatever the workbook and the finding, the rules decide as a plain search from top to
 * bottom does.
 */
class ResponseDeciderPropertyTests {

	private static final List<Integer> COUNTS = List.of(1, 2, 3, 4, 5, 6, 7, Integer.MAX_VALUE);

	@Property(tries = 60)
	void everyFindingGetsTheFirstRowThatMatches(@ForAll("books") ResponseBook book) {
		ResponseDecider decider = ResponseDecider.of(book);
		for (int clause = 1; clause <= ResponseBook.CLAUSES; clause++) {
			for (Circumstances circumstances : Circumstances.values()) {
				for (int count : COUNTS) {
					compare(decider, book, clause, circumstances, count);
				}
			}
		}
	}

	private static void compare(ResponseDecider decider, ResponseBook book, int clause, Circumstances circumstances,
			int count) {
		Optional<Response> expected = book.responses()
			.stream()
			.filter((row) -> row.clause() == null || row.clause() == clause)
			.filter((row) -> row.circumstances() == null || row.circumstances() == circumstances)
			.filter((row) -> row.repeats().contains(BigDecimal.valueOf(count)))
			.findFirst();
		if (expected.isPresent()) {
			assertThat(decider.decide(clause, circumstances, count)).isEqualTo(expected.get());
		}
		else {
			assertThatIllegalStateException().isThrownBy(() -> decider.decide(clause, circumstances, count));
		}
	}

	@Provide
	Arbitrary<ResponseBook> books() {
		return RandomBooks.responseBooks();
	}

}
