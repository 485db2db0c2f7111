package cn.shizhao.evaluation.selection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.rules.SelectionBook.Award;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the result page was asked to show.
 *
 * @param award which award
 * @param round which round, null for the newest
 * @param result only candidates it came to this, null for all
 * @param branch branch code, empty for all
 * @param section section code, empty for all
 * @param q part of a number or a name, empty for all
 */
record ResultQuery(Award award, @Nullable Integer round, @Nullable Result result, String branch, String section,
		String q) {

	/**
	 * From the parameters of an address; what is left out takes its default.
	 * @param award code such as {@code quarterly-exemplar}
	 * @param result code such as {@code selected}
	 * @throws IllegalArgumentException with a Chinese message for an unknown award or
	 * result
	 */
	static ResultQuery of(@Nullable String award, @Nullable Integer round, @Nullable String result,
			@Nullable String branch, @Nullable String section, @Nullable String q) {
		return new ResultQuery(award(strip(award)), round, result(strip(result)), strip(branch), strip(section),
				strip(q));
	}

	private static Award award(String code) {
		return Arrays.stream(Award.values())
			.filter((award) -> code.isEmpty() || award.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + code + "”这个评选类别；可用 quarterly-exemplar（季度标兵）、"
					+ "excellent-section（优秀科室）或 annual-exemplar（十佳标兵）"));
	}

	private static @Nullable Result result(String code) {
		if (code.isEmpty()) {
			return null;
		}
		return Arrays.stream(Result.values())
			.filter((result) -> result.name().equals(code.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + code + "”这种结果；请从列表里选择"));
	}

	private static String strip(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

	/**
	 * The same question about an award of a period.
	 * @param period quarter or year
	 * @return with its first award in place of one that is not given there
	 */
	ResultQuery in(Period period) {
		List<Award> awards = Selections.awards(period);
		return awards.contains(this.award) ? this
				: new ResultQuery(awards.get(0), this.round, this.result, this.branch, this.section, this.q);
	}

	boolean wants(Outcome outcome) {
		return (this.result == null || this.result == outcome.result())
				&& (this.branch.isEmpty() || this.branch.equals(outcome.branch()))
				&& (this.section.isEmpty() || this.section.equals(outcome.section())) && (this.q.isEmpty()
						|| outcome.name().contains(this.q) || outcome.id().contains(this.q.toUpperCase(Locale.ROOT)));
	}

	/**
	 * The address of the same question.
	 * @return the query part
	 */
	public String parameters() {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance().queryParam("award", this.award.code());
		if (this.round != null) {
			address.queryParam("round", this.round);
		}
		if (this.result != null) {
			address.queryParam("result", this.result.name().toLowerCase(Locale.ROOT));
		}
		return address.queryParam("branch", this.branch)
			.queryParam("section", this.section)
			.queryParam("q", "{q}")
			.build(this.q)
			.getRawQuery();
	}

}
