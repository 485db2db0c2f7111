package cn.shizhao.platform.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A staff number stays with whom it was given to.
 */
class RetiredNumbersTests {

	private static final LocalDate BORN = LocalDate.of(1980, 2, 3);

	private static final Departure GONE = new Departure("CZ0001", LocalDateTime.of(2026, 3, 1, 9, 0),
			Departure.Reason.RETIRED, "CZ0047", null, null);

	private final RetiredNumbers numbers = new RetiredNumbers(List.of(person("CZ0002", "李四", "男", BORN)),
			List.of(person("CZ0001", "张三", "女", BORN)), List.of(GONE));

	@Test
	void theSamePersonMayComeBackAndIsAskedFor() {
		Member back = person("CZ0001", "张三", "女", BORN);
		assertThat(this.numbers.refusal(back)).isEmpty();
		assertThat(this.numbers.refusal(person("CZ0001", "张三", "女", null))).as("nothing to compare").isEmpty();
		assertThat(this.numbers.returning(List.of(back))).containsEntry("CZ0001", "张三（女，1980年2月3日出生，2026年3月1日已退休）");
	}

	@Test
	void anotherPersonIsRefusedWithWhoHadTheNumber() {
		assertThat(this.numbers.refusal(person("CZ0001", "王五", "女", BORN))).get()
			.asString()
			.startsWith("CZ0001 曾是张三（女，1980年2月3日出生，2026年3月1日已退休）的工号，离开的人的工号不再给别人；");
		assertThat(this.numbers.refusal(person("CZ0001", "张三", "男", BORN))).get().asString().contains("同名的另一个人");
		assertThat(this.numbers.refusal(person("CZ0001", "张三", "女", BORN.plusDays(1)))).isPresent();
	}

	@Test
	void aNumberInServiceIsNotGivenToSomeoneElseUnderTheGuiseOfARename() {
		assertThat(this.numbers.refusal(person("CZ0002", "李思", "男", BORN))).as("a new name").isEmpty();
		assertThat(this.numbers.refusal(person("CZ0002", "李四", "男", BORN.plusYears(1)))).as("a correction").isEmpty();
		assertThat(this.numbers.refusal(person("CZ0002", "王五", "男", BORN.plusYears(1)))).get()
			.asString()
			.contains("CZ0002 是李四的工号，不能改给王五");
		assertThat(this.numbers.refusal(person("CZ0002", "王五", "男", null))).isPresent();
	}

	@Test
	void smallAndCapitalLettersAreOneNumber() {
		assertThat(this.numbers.spelling("cz0001")).isEqualTo("CZ0001");
		assertThat(this.numbers.spelling("cz0009")).isEqualTo("cz0009");
		assertThat(this.numbers.refusal(person("cz0001", "王五", "女", BORN))).isPresent();
	}

	private static Member person(String id, String name, String gender, @Nullable LocalDate born) {
		return new Member(id, name, gender, born, "群众", null, "K01", "B01", "科员", "", "");
	}

}
