package cn.shizhao.foundation.table;

/**
 * One page of a long list.
 *
 * @param page which one, from 1
 * @param pages how many there are, at least 1
 * @param size how many rows a page has at most
 */
public record Paging(int page, int pages, int size) {

	/**
	 * The page someone asked for, or the nearest there is.
	 * @param found how many rows there are in all
	 * @param wanted the page asked for
	 * @param size rows on a page
	 * @return the page
	 */
	public static Paging of(int found, int wanted, int size) {
		int pages = (found == 0) ? 1 : (found - 1) / size + 1;
		return new Paging(Math.min(Math.max(1, wanted), pages), pages, size);
	}

	/**
	 * How many rows come before this page.
	 * @return the number
	 */
	public int offset() {
		return (this.page - 1) * this.size;
	}

}
