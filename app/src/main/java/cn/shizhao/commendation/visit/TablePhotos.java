package cn.shizhao.commendation.visit;

import java.util.Optional;
import java.util.Set;

import cn.shizhao.foundation.calendar.Period;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/**
 * Photos in the database, where a backup has everything.
 */
@Component
@ConditionalOnExpression("'${shizhao.photos:}'.isEmpty()")
class TablePhotos implements PhotoStore {

	private final Rows rows;

	TablePhotos(Rows rows) {
		this.rows = rows;
	}

	@Override
	public void put(Period period, String exemplar, byte[] jpeg) {
		this.rows.delete(period.toString(), exemplar);
		this.rows.insert(period.toString(), exemplar, jpeg);
	}

	@Override
	public Optional<byte[]> find(Period period, String exemplar) {
		return this.rows.find(period.toString(), exemplar).map(Photo::content);
	}

	@Override
	public Set<String> of(Period period) {
		return this.rows.of(period.toString());
	}

	/**
	 * The table {@code home_visit_photo}.
	 */
	@Mapper
	interface Rows {

		@Delete("DELETE FROM home_visit_photo WHERE period = #{period} AND person_id = #{person}")
		void delete(String period, String person);

		@Insert("INSERT INTO home_visit_photo (period, person_id, content) VALUES (#{period}, #{person}, #{content})")
		void insert(String period, String person, byte[] content);

		@Select("SELECT content FROM home_visit_photo WHERE period = #{period} AND person_id = #{person}")
		Optional<Photo> find(String period, String person);

		@Select("SELECT person_id FROM home_visit_photo WHERE period = #{period}")
		Set<String> of(String period);

	}

	/**
	 * A stored photo.
	 *
	 * @param content JPEG
	 */
	record Photo(byte[] content) {
	}

}
