package cn.shizhao.platform.rulebook;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Checked;
import cn.shizhao.rules.IndexBook;
import cn.shizhao.rules.LectureBook;
import cn.shizhao.rules.ResponseBook;
import cn.shizhao.rules.SelectionBook;
import cn.shizhao.rules.Subject;
import cn.shizhao.rules.VisitRoutes;
import cn.shizhao.rules.Workbooks;

import org.springframework.stereotype.Service;

/**
 * Gives out stored workbooks. A version's content never changes, so what was read once is
 * kept by hash; which version is in force is asked anew each time.
 */
@Service
class StoredRuleBooks implements RuleBooks {

	private final RuleBookMapper mapper;

	private final Map<String, Object> books = new ConcurrentHashMap<>();

	StoredRuleBooks(RuleBookMapper mapper) {
		this.mapper = mapper;
	}

	@Override
	public IndexBook index(Subject subject) {
		BookKind kind = Arrays.stream(BookKind.values()).filter((any) -> any.subject() == subject).findFirst().get();
		return index(inForce(kind));
	}

	@Override
	public SelectionBook selection() {
		return selection(inForce(BookKind.EXEMPLAR_SELECTION));
	}

	@Override
	public VisitRoutes visitRoutes() {
		return book(inForce(BookKind.VISIT_ROUTES), VisitRoutes.class, Workbooks::visitRoutes);
	}

	@Override
	public LectureBook lectures() {
		return book(inForce(BookKind.LECTURE_ROSTER), LectureBook.class, Workbooks::lectures);
	}

	@Override
	public ResponseBook response() {
		return response(inForce(BookKind.INSPECTION_RESPONSE));
	}

	@Override
	public ResponseBook response(String hash) {
		return book(hash, ResponseBook.class, Workbooks::response);
	}

	@Override
	public IndexBook index(String hash) {
		return book(hash, IndexBook.class, Workbooks::index);
	}

	@Override
	public SelectionBook selection(String hash) {
		return book(hash, SelectionBook.class, Workbooks::selection);
	}

	private <T> T book(String hash, Class<T> type, Reader<T> reader) {
		return type.cast(this.books.computeIfAbsent(hash, (any) -> read(hash, reader)));
	}

	private String inForce(BookKind kind) {
		String hash = this.mapper.inForce(kind);
		if (hash == null) {
			throw new IllegalStateException("“" + kind.label() + "”工作簿还没有启用的版本；请在规则工作簿页面批准一个版本");
		}
		return hash;
	}

	private <T> T read(String hash, Reader<T> reader) {
		BookVersion version = this.mapper.version(hash)
			.orElseThrow(() -> new IllegalArgumentException("没有存过版本为 " + hash + " 的规则工作簿"));
		try {
			return reader.read(this.mapper.content(hash).content(), version.fileName()).book();
		}
		catch (BookException ex) {
			throw new IllegalStateException(
					"存档的工作簿 " + version.fileName() + "（" + version.label() + "）读不出来：" + ex.getMessage(), ex);
		}
	}

	/**
	 * Reads a kind of workbook.
	 *
	 * @param <T> the kind
	 */
	private interface Reader<T> {

		Checked<T> read(byte[] content, String file) throws BookException;

	}

}
