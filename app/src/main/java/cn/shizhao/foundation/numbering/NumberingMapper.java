package cn.shizhao.foundation.numbering;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code numbering}.
 */
@Mapper
interface NumberingMapper {

	@Select("SELECT last_number FROM numbering WHERE series = #{series} AND counted_year = 0 FOR UPDATE")
	@Nullable Integer lock(Series series);

	@Select("SELECT last_number FROM numbering WHERE series = #{series} AND counted_year = #{year}")
	@Nullable Integer last(Series series, int year);

	@Insert("INSERT INTO numbering (series, counted_year, last_number) VALUES (#{series}, #{year}, #{number})")
	void insert(Series series, int year, int number);

	@Update("""
			UPDATE numbering SET last_number = last_number + 1
			WHERE series = #{series} AND counted_year = #{year}
			""")
	int advance(Series series, int year);

}
