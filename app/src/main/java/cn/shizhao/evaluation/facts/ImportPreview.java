package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.util.List;

import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded file would change.
 *
 * @param id names the upload when it is confirmed; empty when there is nothing to confirm
 * @param file file name
 * @param subject who the file is about
 * @param values how many values the file has
 * @param changes the values that are new or differ from earlier imports, those that
 * differ first
 * @param hints what someone should know
 */
record ImportPreview(String id, String file, Subject subject, int values, List<Change> changes, List<String> hints) {

	public long differing() {
		return this.changes.stream().filter((change) -> change.imported() != null).count();
	}

	public long added() {
		return this.changes.size() - differing();
	}

	/**
	 * One value that the file changes.
	 *
	 * @param subject whom it is about
	 * @param value the value in the file
	 * @param imported what earlier imports said, or null when nothing
	 * @param current the value that counts now, with its source
	 */
	record Change(FactSubject subject, FactsFile.Value value, @Nullable BigDecimal imported, FactRow current) {

		/**
		 * Whether the file's value will count, or a stronger source stays.
		 * @return true when it will count from the next freeze on
		 */
		public boolean effective() {
			return this.current.source().compareTo(FactBook.Source.IMPORT) <= 0;
		}

	}

}
