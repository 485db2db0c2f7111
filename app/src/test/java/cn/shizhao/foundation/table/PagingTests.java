package cn.shizhao.foundation.table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page someone asked for, or the nearest there is.
 */
class PagingTests {

	@ParameterizedTest
	@CsvSource({ "0, 1, 30, 1, 1, 0", "30, 2, 30, 1, 1, 0", "31, 2, 30, 2, 2, 30", "132, 99, 30, 5, 5, 120",
			"132, -3, 30, 1, 5, 0", "7308, 2, 2147483647, 1, 1, 0" })
	void aPageLiesWithinTheList(int found, int wanted, int size, int page, int pages, int offset) {
		Paging paging = Paging.of(found, wanted, size);
		assertThat(paging).isEqualTo(new Paging(page, pages, size));
		assertThat(paging.offset()).isEqualTo(offset);
	}

}
