package cn.shizhao.evaluation.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

import cn.shizhao.rules.Score;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two ledgers of the same subject.
 *
 * @param before the entry before, null when there was none
 * @param after the entry after, null when there is none
 */
public record LedgerChange(Score.@Nullable Entry before, Score.@Nullable Entry after) {

	/**
	 * Compares what two ledgers say; notes and sheet rows do not count. Where another row
	 * of the same category and indicator fired, that is one change.
	 * @param before the older ledger
	 * @param after the newer ledger
	 * @return the differences, none when both say the same
	 */
	public static List<LedgerChange> between(Score before, Score after) {
		List<Score.Entry> left = new ArrayList<>(before.entries());
		List<LedgerChange> changes = new ArrayList<>();
		List<Score.Entry> arrived = new ArrayList<>();
		for (Score.Entry entry : after.entries()) {
			take(left, entry, LedgerChange::sameRow).ifPresentOrElse((old) -> {
				if (!same(old, entry)) {
					changes.add(new LedgerChange(old, entry));
				}
			}, () -> arrived.add(entry));
		}
		arrived.forEach((entry) -> changes
			.add(new LedgerChange(take(left, entry, LedgerChange::sameMatter).orElse(null), entry)));
		left.forEach((entry) -> changes.add(new LedgerChange(entry, null)));
		return changes;
	}

	private static Optional<Score.Entry> take(List<Score.Entry> entries, Score.Entry wanted,
			BiPredicate<Score.Entry, Score.Entry> same) {
		Optional<Score.Entry> found = entries.stream().filter((entry) -> same.test(entry, wanted)).findFirst();
		found.ifPresent(entries::remove);
		return found;
	}

	private static boolean sameRow(Score.Entry one, Score.Entry other) {
		return one.code().equals(other.code()) && one.category().equals(other.category());
	}

	private static boolean sameMatter(Score.Entry one, Score.Entry other) {
		return one.indicator() != null && one.indicator() == other.indicator()
				&& one.category().equals(other.category());
	}

	private static boolean same(Score.Entry one, Score.Entry other) {
		return one.indicator() == other.indicator() && same(one.points(), other.points())
				&& same(one.value(), other.value());
	}

	private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
		return (one == null || other == null) ? Objects.equals(one, other) : one.compareTo(other) == 0;
	}

	/**
	 * The change in words.
	 * @return such as {@code 联系户走访率（基础）：0.5（50%）得 8 分 → 1（100%）得 15 分}
	 */
	public String words() {
		Score.Entry named = Objects.requireNonNull((this.after != null) ? this.after : this.before);
		String what = (named.indicator() != null) ? named.indicator().label() : named.code();
		return what + (named.category().isEmpty() ? "" : "（" + named.category() + "）") + "：" + words(this.before)
				+ " → " + words(this.after);
	}

	private static String words(Score.@Nullable Entry entry) {
		if (entry == null) {
			return "无";
		}
		String value = (entry.indicator() != null && entry.value() != null)
				? ValueWords.of(entry.indicator(), entry.value()) + "得 " : "";
		return value + Numbers.plain(entry.points()).toPlainString() + " 分";
	}

}
