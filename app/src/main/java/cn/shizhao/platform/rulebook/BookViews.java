package cn.shizhao.platform.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.platform.roster.RosterNames;
import cn.shizhao.rules.BookChange;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Workbooks;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows workbook versions to those who make the rules and those who oversee them.
 */
@Service
@Transactional(readOnly = true)
class BookViews {

	private final RuleBookMapper mapper;

	private final RuleBookService service;

	private final RosterNames names;

	BookViews(RuleBookMapper mapper, RuleBookService service, RosterNames names) {
		this.mapper = mapper;
		this.service = service;
		this.names = names;
	}

	List<BookView.Shelf> shelves() {
		return Arrays.stream(BookKind.values()).map(this::shelf).toList();
	}

	private BookView.Shelf shelf(BookKind kind) {
		String inForce = this.mapper.inForce(kind);
		List<BookView.Version> versions = this.mapper.versions(kind)
			.stream()
			.map((version) -> version(version, inForce))
			.toList();
		return new BookView.Shelf(kind, versions);
	}

	private BookView.Version version(BookVersion version, @Nullable String inForce) {
		boolean current = version.hash().equals(inForce);
		List<BookView.Step> steps = steps(version);
		return new BookView.Version(version, state(version, current), current,
				this.names.at(version.uploadedBy(), version.uploadedAt()), ChineseTime.time(version.uploadedAt()),
				steps);
	}

	private static String state(BookVersion version, boolean inForce) {
		if (inForce) {
			return (version.state() == BookState.APPROVED) ? "正在启用" : "正在启用，" + version.state().label();
		}
		return (version.state() == BookState.APPROVED) ? "曾经启用" : version.state().label();
	}

	private List<BookView.Step> steps(BookVersion version) {
		return this.mapper.steps(version.kind())
			.stream()
			.filter((step) -> step.hash().equals(version.hash()))
			.map((step) -> new BookView.Step(step.step().label(), step.note(),
					this.names.at(step.takenBy(), step.takenAt()), ChineseTime.time(step.takenAt())))
			.toList();
	}

	/**
	 * One version with what differs from another.
	 * @param hash which version
	 * @param against hash of the other, null for the one in force
	 * @param actor who looks
	 * @return the version
	 */
	BookView view(String hash, @Nullable String against, Actor actor) {
		BookVersion version = this.service.version(hash);
		BookView.Shelf shelf = shelf(version.kind());
		Optional<BookVersion> other = other(version, against);
		byte[] content = this.mapper.content(hash).content();
		return new BookView(shelf.find(hash), shelf, other.orElse(null),
				other.map((old) -> changes(old, version, content)).orElse(List.of()), warnings(version, content),
				actor.is(Role.RULE_AUTHOR) && version.state().submittable() && !shelf.find(hash).inForce(),
				actor.is(Role.RULE_APPROVER) && version.state() == BookState.SUBMITTED,
				this.service.wrote(version, actor));
	}

	private Optional<BookVersion> other(BookVersion version, @Nullable String against) {
		String hash = (against != null) ? against : this.mapper.inForce(version.kind());
		if (hash == null || hash.equals(version.hash())) {
			return this.mapper.versions(version.kind())
				.stream()
				.filter((one) -> one.ordinal() < version.ordinal() && one.state() == BookState.APPROVED)
				.findFirst();
		}
		return Optional.of(this.service.version(hash));
	}

	private List<BookChange> changes(BookVersion old, BookVersion version, byte[] content) {
		try {
			return Workbooks.diff(this.mapper.content(old.hash()).content(), content, version.fileName());
		}
		catch (BookException ex) {
			throw new IllegalArgumentException("只能与同一种工作簿的版本比较；请重新选择", ex);
		}
	}

	private static List<String> warnings(BookVersion version, byte[] content) {
		return Workbooks.check(content, version.fileName()).stream().map(Object::toString).toList();
	}

	byte[] content(String hash) {
		return this.mapper.content(this.service.version(hash).hash()).content();
	}

	static void refuseUnlessMayLook(Actor actor) {
		if (!actor.seesAll() && !actor.is(Role.RULE_AUTHOR) && !actor.is(Role.RULE_APPROVER)) {
			throw new AccessDeniedException("只有规则编制、规则审批和机关党委、党组、纪委、审计人员可以查看规则工作簿");
		}
	}

}
