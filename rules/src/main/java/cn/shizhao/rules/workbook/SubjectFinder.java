package cn.shizhao.rules.workbook;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;

/**
 * Finds out whose index a workbook computes: that of the subject all its indicators
 * measure; where more than one comes into question the file name decides.
 */
class SubjectFinder {

	private final String file;

	private final Findings findings;

	SubjectFinder(String file, Findings findings) {
		this.file = file;
		this.findings = findings;
	}

	Optional<Subject> find(Table rows) {
		List<Indicator> used = rows.rows()
			.stream()
			.flatMap((row) -> Indicator.byLabel(row.text(IndexSheets.INDICATOR)).stream())
			.distinct()
			.toList();
		if (used.isEmpty()) {
			return Optional.empty();
		}
		long most = Arrays.stream(Subject.values()).mapToLong((one) -> measured(used, one)).max().orElse(0);
		List<Subject> best = Arrays.stream(Subject.values()).filter((one) -> measured(used, one) == most).toList();
		if (best.size() == 1) {
			return Optional.of(best.get(0));
		}
		Optional<Subject> named = best.stream().filter(this::named).findFirst();
		if (named.isEmpty()) {
			this.findings.error(IndexSheets.ROWS,
					"只看指标分不清是给党员、支部还是科室计分；请在文件名里写明，如 " + best.stream()
						.map(SubjectFinder::kind)
						.map(BookKind::file)
						.reduce((a, b) -> a + "、" + b)
						.orElse(""));
		}
		return named;
	}

	private static long measured(List<Indicator> used, Subject subject) {
		return used.stream().filter((one) -> one.measures(subject)).count();
	}

	private boolean named(Subject subject) {
		String name = this.file.toLowerCase(Locale.ROOT);
		return name.contains(kind(subject).code()) || name.contains(subject.indexLabel());
	}

	private static BookKind kind(Subject subject) {
		return Arrays.stream(BookKind.values())
			.filter((kind) -> kind.subject() == subject)
			.min(Comparator.naturalOrder())
			.orElseThrow();
	}

}
