package cn.shizhao.rules.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.ExemplarSelector;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.FactsCsv;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.IndexScorer;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Problem;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Selection;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.SelectionBook.Award;
import cn.shizhao.rules.SelectionBook.Eligibility;
import cn.shizhao.rules.SelectionBook.Key;
import cn.shizhao.rules.SelectionBook.Quota;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The candidates of a selection, all in memory.
 */
class Candidates {

	private final Path file;

	private final CommandSpec spec;

	private final FactsCsv.Header header;

	private final Set<Indicator> known;

	private List<Facts> facts = new ArrayList<>();

	Candidates(Path file, CommandSpec spec) throws BookException, IOException {
		this.file = file;
		this.spec = spec;
		try (FactsCsv lines = Inputs.facts(file)) {
			this.header = lines.header();
			this.known = EnumSet.noneOf(Indicator.class);
			this.known.addAll(this.header.indicators());
			read(lines);
		}
	}

	private void read(FactsCsv lines) throws BookException {
		List<Problem> doubled = new ArrayList<>();
		Map<String, Long> seen = new HashMap<>();
		lines.forEachRemaining((line) -> {
			Long first = seen.putIfAbsent(line.facts().id(), line.number());
			if (first != null) {
				doubled.add(Problem.error(Inputs.name(this.file), null, "第" + line.number() + "行“编号”",
						line.facts().id() + " 与第" + first + "行重复；每个候选人只能有一行"));
			}
			this.facts.add(line.facts());
		});
		lines.refuseIfWrong();
		if (!doubled.isEmpty()) {
			throw new BookException(doubled);
		}
	}

	/**
	 * Adds the index of a workbook to every candidate.
	 * @return the scores in the order of the file
	 */
	List<Score> score(IndexBook book) {
		List<Score> scores = IndexScorer.of(book).score(this.facts);
		Indicator index = Indicator.indexOf(book.subject());
		List<Facts> scored = new ArrayList<>(scores.size());
		for (int i = 0; i < scores.size(); i++) {
			scored.add(this.facts.get(i).with(index, scores.get(i).total()));
		}
		this.facts = scored;
		this.known.add(index);
		return scores;
	}

	List<Facts> facts() {
		return this.facts;
	}

	Selection select(SelectionBook book, Award award, List<String> decision) throws BookException {
		Quota quota = book.quotas().get(award);
		if (quota == null) {
			throw refusal(book.file(), "名额表里没有“" + award.label() + "”；请补上名额，或换一个类别");
		}
		Indicator first = book.ranking().get(award).get(0).indicator();
		if (!this.known.contains(first)) {
			throw refusal(Inputs.name(this.file),
					"没有“" + first.label() + "”列，无法排名；请补上这一列" + (first.computed() ? "，或用 --index 指定计分工作簿先算出来" : ""));
		}
		remarkMissing(book, award, quota);
		return ExemplarSelector.of(book).select(award, this.facts, decision);
	}

	private static BookException refusal(String file, String message) {
		return new BookException(List.of(Problem.error(file, null, null, message)));
	}

	private void remarkMissing(SelectionBook book, Award award, Quota quota) {
		Stream<Indicator> used = Stream.concat(
				book.eligibility().stream().filter((row) -> row.award() == award).map(Eligibility::indicator),
				book.ranking().get(award).stream().map(Key::indicator));
		List<String> missing = used.distinct()
			.filter((indicator) -> !this.known.contains(indicator))
			.map(Indicator::label)
			.collect(Collectors.toCollection(ArrayList::new));
		if (quota.perBranch() != null && !this.header.branch()) {
			missing.add("支部编号");
		}
		if (quota.perSection() != null && !this.header.section()) {
			missing.add("科室编号");
		}
		if (!missing.isEmpty()) {
			this.spec.commandLine()
				.getErr()
				.println(Inputs.name(this.file) + "：提示：没有这些列，用到它们的资格、排序和上限不起作用：" + String.join("、", missing));
		}
	}

}
