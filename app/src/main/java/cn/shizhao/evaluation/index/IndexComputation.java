package cn.shizhao.evaluation.index;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.shizhao.rules.Facts;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.IndexScorer;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;

/**
 * Members first, then sections and branches, whose facts take in their members' average.
 */
final class IndexComputation {

	private final Function<Subject, IndexBook> books;

	/**
	 * With the workbooks to apply.
	 * @param books the workbook per kind of subject
	 */
	IndexComputation(Function<Subject, IndexBook> books) {
		this.books = books;
	}

	/**
	 * Scores everyone.
	 * @param facts the frozen facts per kind of subject
	 * @return members, sections, branches
	 */
	List<Scored> score(Function<Subject, List<Facts>> facts) {
		List<Facts> members = facts.apply(Subject.MEMBER);
		List<Score> scores = IndexScorer.of(this.books.apply(Subject.MEMBER)).score(members);
		Stream<Scored> ofMembers = IntStream.range(0, members.size())
			.mapToObj((i) -> Scored.member(members.get(i), scores.get(i)));
		Stream<Scored> ofSections = units(Subject.SECTION, facts.apply(Subject.SECTION),
				PioneerAverages.of(members, scores, Facts::section));
		Stream<Scored> ofBranches = units(Subject.BRANCH, facts.apply(Subject.BRANCH),
				PioneerAverages.of(members, scores, Facts::branch));
		return Stream.of(ofMembers, ofSections, ofBranches).flatMap(Function.identity()).toList();
	}

	private Stream<Scored> units(Subject subject, List<Facts> units, PioneerAverages averages) {
		List<Score> scores = IndexScorer.of(this.books.apply(subject))
			.score(units.stream().map(averages::join).toList());
		return IntStream.range(0, units.size())
			.mapToObj((i) -> Scored.unit(subject, units.get(i), scores.get(i), averages.of(units.get(i).id())));
	}

	/**
	 * A subject with its score, before it is stored.
	 *
	 * @param subject member, branch or section
	 * @param facts who it is
	 * @param score its score
	 * @param average of the unit's members; nobody for a member
	 */
	record Scored(Subject subject, Facts facts, Score score, PioneerAverages.Average average) {

		static Scored member(Facts facts, Score score) {
			return new Scored(Subject.MEMBER, facts, score, PioneerAverages.Average.NONE);
		}

		static Scored unit(Subject subject, Facts facts, Score score, PioneerAverages.Average average) {
			return new Scored(subject, facts, score, average);
		}

	}

}
