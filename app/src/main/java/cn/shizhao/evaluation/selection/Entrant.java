package cn.shizhao.evaluation.selection;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A candidate as forms show it.
 *
 * @param id staff number or section code
 * @param name of the person or section
 * @param branch name of the branch
 * @param section name of the section
 * @param rank 名次
 * @param values of the ranking keys, in words
 * @param why the rules' reason
 */
record Entrant(String id, String name, String branch, String section, @Nullable Integer rank, List<String> values,
		String why) {
}
