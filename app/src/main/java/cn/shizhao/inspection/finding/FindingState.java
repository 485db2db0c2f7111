package cn.shizhao.inspection.finding;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How far a finding has come.
 */
public enum FindingState {

	OPEN("待整改"), APPEALED("申诉中"), POSTPONING("待批延期"), SUBMITTED("待验收"), RECTIFIED("已整改"), ANNULLED("已撤销"),
	WITHDRAWN("已撤回");

	private static final Set<FindingState> ENDED = EnumSet.of(RECTIFIED, ANNULLED, WITHDRAWN);

	private static final Set<FindingState> NOT_COUNTED = EnumSet.of(APPEALED, ANNULLED, WITHDRAWN);

	private final String label;

	FindingState(String label) {
		this.label = label;
	}

	static @Nullable FindingState ofCode(@Nullable String code) {
		return (code == null || code.isBlank()) ? null : valueOf(code.toUpperCase(Locale.ROOT));
	}

	/**
	 * The Chinese name.
	 * @return such as 待整改
	 */
	public String label() {
		return this.label;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Whether nothing more is to be done.
	 * @return true once rectified, annulled or withdrawn
	 */
	public boolean ended() {
		return ENDED.contains(this);
	}

	/**
	 * Whether it counts: nobody appealed, or the appeal was turned down.
	 * @return false as well while an appeal is heard
	 */
	public boolean counts() {
		return !NOT_COUNTED.contains(this);
	}

}
