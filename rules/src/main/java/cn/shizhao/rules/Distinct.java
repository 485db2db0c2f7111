package cn.shizhao.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Refuses to work with what is named twice.
 */
final class Distinct {

	private Distinct() {
	}

	/**
	 * Requires that no two have the same name.
	 * @param all whatever is named
	 * @param name what names it
	 * @param complaint in Chinese, with {@code %s} for the name
	 * @throws IllegalArgumentException with the complaint
	 */
	static <T> void require(Collection<T> all, Function<T, Object> name, String complaint) {
		Set<Object> names = new HashSet<>();
		all.stream().map(name).filter((one) -> !names.add(one)).findFirst().ifPresent((twice) -> {
			throw new IllegalArgumentException(complaint.formatted(twice));
		});
	}

}
