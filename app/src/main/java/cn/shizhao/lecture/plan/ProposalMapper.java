package cn.shizhao.lecture.plan;

import java.time.LocalDateTime;
import java.util.List;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Stores what the branches answered, and the files they have not handed in yet.
 */
@Mapper
interface ProposalMapper {

	@Insert("""
			INSERT INTO lecture_plan_branch (plan_year, branch_code, answer, reason)
			VALUES (#{year}, #{branch}, 'WAITING', '')
			""")
	void ask(@Param("year") int year, @Param("branch") String branch);

	@Update("""
			UPDATE lecture_plan_branch SET answer = #{kind}, reason = #{reason}, answered_by = #{by}, answered_at = #{at}
			WHERE plan_year = #{year} AND branch_code = #{branch} AND answer = 'WAITING'
			""")
	int answer(@Param("year") int year, @Param("branch") String branch, @Param("kind") Answer.Kind kind,
			@Param("reason") String reason, @Param("by") String by, @Param("at") LocalDateTime at);

	@Update("""
			UPDATE lecture_plan_branch SET answer = 'MISSED' WHERE plan_year = #{year} AND answer = 'WAITING'
			""")
	int missRest(int year);

	@Select("""
			SELECT branch_code, answer, reason, answered_by, answered_at FROM lecture_plan_branch
			WHERE plan_year = #{year} ORDER BY branch_code
			""")
	List<Answer> answers(int year);

	@Insert("""
			INSERT INTO lecture_proposal (plan_year, branch_code, ordinal, lecturer_id, topic, module, theme, article_title)
			VALUES (#{year}, #{one.branchCode}, #{one.ordinal}, #{one.lecturerId}, #{one.topic}, #{one.module}, #{one.theme},
				#{one.articleTitle})
			""")
	void propose(@Param("year") int year, @Param("one") Proposal one);

	@Select("""
			SELECT branch_code, ordinal, lecturer_id, topic, module, theme, article_title FROM lecture_proposal
			WHERE plan_year = #{year} ORDER BY branch_code, ordinal
			""")
	List<Proposal> proposals(int year);

	@Insert("""
			INSERT INTO lecture_proposal_file (task_id, row_id, file_name, content, uploaded_by, uploaded_at)
			VALUES (#{task}, #{row}, #{name}, #{content}, #{by}, #{at})
			""")
	void putFile(@Param("task") String task, @Param("row") String row, @Param("name") String name,
			@Param("content") byte[] content, @Param("by") String by, @Param("at") LocalDateTime at);

	@Delete("DELETE FROM lecture_proposal_file WHERE task_id = #{task} AND row_id = #{row}")
	void dropFile(@Param("task") String task, @Param("row") String row);

	@Delete("DELETE FROM lecture_proposal_file WHERE task_id = #{task}")
	void dropFiles(String task);

	@Select("SELECT row_id, file_name FROM lecture_proposal_file WHERE task_id = #{task}")
	List<FileName> fileNames(String task);

	@Select("SELECT row_id, file_name, content FROM lecture_proposal_file WHERE task_id = #{task}")
	List<File> files(String task);

	/**
	 * The name of a file.
	 */
	record FileName(String rowId, String fileName) {
	}

	/**
	 * A file.
	 */
	record File(String rowId, String fileName, byte[] content) {
	}

}
