package cn.shizhao.lecture.plan;

import cn.shizhao.rules.LectureBook;

/**
 * A lecture that a branch proposed.
 *
 * @param branchCode branch code
 * @param ordinal from 1 within the branch
 * @param lecturerId staff number
 * @param topic what about
 * @param module 模块
 * @param theme 主题
 * @param articleTitle title of the article handed in with it, may be empty
 */
record Proposal(String branchCode, int ordinal, String lecturerId, String topic, LectureBook.Module module,
		LectureBook.Theme theme, String articleTitle) {
}
