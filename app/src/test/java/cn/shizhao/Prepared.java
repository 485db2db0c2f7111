package cn.shizhao;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

/**
 * What many tests begin with is made once for a database, kept beside it, and laid out
 * again for each of them.
 */
public final class Prepared {

	private final DataSource database;

	private final Map<String, Snapshot> made = new HashMap<>();

	public Prepared(DataSource database) {
		this.database = database;
	}

	/**
	 * Lets a test begin.
	 * @param what names what it begins with
	 * @param making brings that into the database, from what the test found
	 */
	public void begin(String what, Runnable making) {
		Snapshot kept = this.made.get(what);
		if (kept != null) {
			kept.restore();
			return;
		}
		making.run();
		this.made.put(what, Snapshot.of(this.database, what));
	}

}
