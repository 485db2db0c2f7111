package cn.shizhao.platform.database;

import java.time.DayOfWeek;
import java.util.Optional;

import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class RecordConfigurationTests {

	private SqlSession session;

	private Shelves shelves;

	@BeforeEach
	void open() {
		JdbcDataSource database = new JdbcDataSource();
		database.setUrl("jdbc:h2:mem:");
		RecordConfiguration configuration = new RecordConfiguration();
		configuration.setEnvironment(new Environment("test", new JdbcTransactionFactory(), database));
		configuration.addMapper(Shelves.class);
		this.session = new SqlSessionFactoryBuilder().build(configuration).openSession();
		this.shelves = this.session.getMapper(Shelves.class);
	}

	@AfterEach
	void close() {
		this.session.close();
	}

	@Test
	void aColumnGoesIntoTheComponentOfItsNameWhereverItStands() {
		assertThat(this.shelves.one()).contains(new Shelf("A", 3, DayOfWeek.FRIDAY, null));
	}

	@Test
	void aMissingRowIsNoRecord() {
		assertThat(this.shelves.none()).isEmpty();
	}

	@Test
	void whatARecordRefusesIsNotRead() {
		assertThatException().isThrownBy(this.shelves::broken).withRootCauseInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aSingleValueIsReadAsBefore() {
		assertThat(this.shelves.count()).isEqualTo(7);
	}

	/**
	 * As packages keep theirs to themselves.
	 */
	record Shelf(String shelfCode, int bookCount, DayOfWeek tidiedOn, @Nullable String remark) {

		Shelf {
			if (bookCount < 0) {
				throw new IllegalArgumentException("no shelf has fewer books than none");
			}
		}

	}

	interface Shelves {

		@Select("SELECT 'FRIDAY' AS tidied_on, 3 AS book_count, NULL AS remark, 'A' AS shelf_code")
		Optional<Shelf> one();

		@Select("SELECT 'FRIDAY' AS tidied_on, 3 AS book_count, NULL AS remark, 'A' AS shelf_code WHERE FALSE")
		Optional<Shelf> none();

		@Select("SELECT 'FRIDAY' AS tidied_on, -1 AS book_count, NULL AS remark, 'A' AS shelf_code")
		Shelf broken();

		@Select("SELECT 7")
		int count();

	}

}
