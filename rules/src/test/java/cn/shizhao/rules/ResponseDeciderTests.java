package cn.shizhao.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.rules.ResponseBook.Circumstances;
import cn.shizhao.rules.ResponseBook.Grade;
import cn.shizhao.rules.ResponseBook.Recipient;
import cn.shizhao.rules.ResponseBook.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ResponseDeciderTests {

	private static final Response ANY = row("ANY", null, null, null, null);

	@Test
	void theFirstOfTheRowsThatMatchDecides() {
		Response repeated = row("REPEATED", null, null, 3, null);
		assertThat(decider(repeated, ANY).decide(1, Circumstances.MINOR, 3)).isEqualTo(repeated);
		assertThat(decider(ANY, repeated).decide(1, Circumstances.MINOR, 3)).isEqualTo(ANY);
		assertThat(decider(repeated, ANY).decide(1, Circumstances.MINOR, 2)).isEqualTo(ANY);
	}

	@Test
	void rowsAlikeButInCodeKeepTheirPlaces() {
		Response twin = row("TWIN", null, null, null, null);
		assertThat(decider(ANY, twin).decide(1, Circumstances.MINOR, 1)).isEqualTo(ANY);
		assertThat(decider(twin, ANY).decide(1, Circumstances.MINOR, 1)).isEqualTo(twin);
	}

	@Test
	void aFindingNoRowMatchesIsNamed() {
		ResponseDecider decider = decider(row("R", 1, Circumstances.MINOR, null, 3));
		assertThatIllegalStateException().isThrownBy(() -> decider.decide(2, Circumstances.SEVERE, 4))
			.withMessage("f.xlsx 的“处置”表没有一行管第 2 条、情节严重、同类第 4 次");
		assertThatIllegalStateException().isThrownBy(() -> decider.decide(1, Circumstances.MINOR, 3));
	}

	@Test
	void whatCannotBeFoundMatchesNoRow() {
		assertThatIllegalStateException().isThrownBy(() -> decider(ANY).decide(0, Circumstances.MINOR, 1));
		assertThatIllegalStateException().isThrownBy(() -> decider(ANY).decide(11, Circumstances.MINOR, 1));
		assertThatIllegalStateException().isThrownBy(() -> decider(ANY).decide(1, Circumstances.MINOR, 0));
	}

	@Test
	void aBookWithoutRowsDecidesNothing() {
		assertThatIllegalStateException().isThrownBy(() -> decider().decide(1, Circumstances.MINOR, 1));
	}

	@Test
	void manyThreadsMayAskOneDecider() {
		ResponseDecider decider = decider(row("R2", 2, null, null, null), row("R5", 5, null, null, null), ANY);
		assertThat(IntStream.range(0, 3000)
			.parallel()
			.mapToObj((i) -> decider.decide(1 + i % 10, Circumstances.ORDINARY, 1).code()))
			.containsExactlyElementsOf(Stream.iterate(0, (i) -> i + 1)
				.limit(3000)
				.map((i) -> (i % 10 == 1) ? "R2" : (i % 10 == 4) ? "R5" : "ANY")
				.toList());
	}

	private static ResponseDecider decider(Response... rows) {
		return ResponseDecider.of(new ResponseBook("f.xlsx", "0".repeat(64), List.of(rows), List.of(), List.of()));
	}

	private static Response row(String code, @Nullable Integer clause, @Nullable Circumstances circumstances,
			@Nullable Integer lower, @Nullable Integer upper) {
		Band repeats = new Band((lower != null) ? BigDecimal.valueOf(lower) : null,
				(upper != null) ? BigDecimal.valueOf(upper) : null);
		return new Response(code, clause, circumstances, repeats, Grade.ORDINARY, List.of(Recipient.SELF), 5, false, 2);
	}

}
