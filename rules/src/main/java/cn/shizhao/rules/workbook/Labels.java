package cn.shizhao.rules.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Chinese names that closed columns use for the constants of the program.
 */
final class Labels {

	private Labels() {
	}

	static <E> List<String> all(E[] values, Function<E, String> label) {
		return Arrays.stream(values).map(label).toList();
	}

	static <E> Optional<E> find(E[] values, Function<E, String> label, String text) {
		return Arrays.stream(values).filter((one) -> label.apply(one).equals(text)).findFirst();
	}

}
