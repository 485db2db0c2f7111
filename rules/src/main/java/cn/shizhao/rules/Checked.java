package cn.shizhao.rules;

import java.util.List;

/**
 * An accepted workbook.
 *
 * @param <T> the kind of workbook
 * @param book the data
 * @param warnings what someone should look at, possibly none
 */
public record Checked<T>(T book, List<Problem> warnings) {
}
