package cn.shizhao.platform.rulebook;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import cn.shizhao.rules.BookException;
import cn.shizhao.rules.BookKind;
import cn.shizhao.rules.Problem;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes workbooks from upload to being in force: authors upload and submit, someone else
 * approves or returns. A version in force changes no stored result.
 */
@Service
@Transactional
class RuleBookService {

	private static final String SYSTEM = "系统";

	private static final int LONGEST_NOTE = 500;

	private final RuleBookMapper mapper;

	private final ObjectProvider<BookCheck> checks;

	private final Clock clock;

	RuleBookService(RuleBookMapper mapper, ObjectProvider<BookCheck> checks, Clock clock) {
		this.mapper = mapper;
		this.checks = checks;
		this.clock = clock;
	}

	/**
	 * Keeps a new version for its author.
	 * @param kind what the file should be
	 * @param file file name
	 * @param content its bytes
	 * @param author who uploads it
	 * @return the version, an older one when the same content was uploaded before
	 * @throws BookException with every problem when the file is refused
	 */
	BookVersion upload(BookKind kind, String file, byte[] content, Actor author) throws BookException {
		refuseUnless(author, Role.RULE_AUTHOR, "上传规则工作簿");
		BookFile.read(kind, file, content);
		refuseProblems(kind, file, content);
		return store(kind, file, content, author.id(), "");
	}

	private void refuseProblems(BookKind kind, String file, byte[] content) throws BookException {
		for (BookCheck check : this.checks.stream().filter((one) -> one.kind() == kind).toList()) {
			List<Problem> problems = check.problems(content, file);
			if (!problems.isEmpty()) {
				throw new BookException(problems);
			}
		}
	}

	/**
	 * Stores the workbook that ships with the program, and puts it in force while nothing
	 * else is.
	 * @param kind which
	 */
	void storeShipped(BookKind kind) {
		if (this.mapper.lock(kind) == null) {
			this.mapper.insertKind(kind);
		}
		byte[] content = kind.shipped();
		// reading a workbook takes time that only the first start needs
		if (this.mapper.version(BookFile.hash(content)).isEmpty()) {
			storeShipped(kind, content);
		}
	}

	private void storeShipped(BookKind kind, byte[] content) {
		try {
			BookVersion version = store(kind, kind.file(), content, SYSTEM, "随程序提供");
			if (this.mapper.inForce(kind) == null) {
				take(version, BookStep.Kind.APPROVED, "首次启动时启用", SYSTEM);
				this.mapper.putInForce(kind, version.hash());
			}
		}
		catch (BookException ex) {
			throw new IllegalStateException("随程序提供的工作簿 " + kind.file() + " 有误：" + ex.getMessage(), ex);
		}
	}

	private BookVersion store(BookKind kind, String file, byte[] content, String actor, String note)
			throws BookException {
		BookFile read = BookFile.read(kind, file, content);
		this.mapper.lock(kind);
		Optional<BookVersion> known = this.mapper.version(read.hash());
		if (known.isPresent()) {
			return known.get();
		}
		BookVersion version = new BookVersion(read.hash(), kind, this.mapper.countVersions(kind) + 1, file,
				BookState.DRAFT, actor, now());
		this.mapper.insert(version, content);
		take(version, BookStep.Kind.UPLOADED, note, actor);
		return version;
	}

	/**
	 * Asks for approval.
	 * @param hash which version
	 * @param note what changes and why, required
	 * @param author who submits it
	 */
	void submit(String hash, String note, Actor author) {
		refuseUnless(author, Role.RULE_AUTHOR, "提交规则工作簿");
		BookVersion version = locked(hash);
		if (!version.state().submittable()) {
			throw new IllegalStateException(version.label() + "已经提交，正等待审批");
		}
		if (hash.equals(this.mapper.inForce(version.kind()))) {
			throw new IllegalStateException(version.label() + "正在启用，不需要再提交");
		}
		take(version, BookStep.Kind.SUBMITTED, required(note, "修改说明"), author.id());
	}

	/**
	 * Puts a submitted version in force.
	 * @param hash which version
	 * @param note the approver's words, may be empty
	 * @param approver who approves it
	 */
	void approve(String hash, String note, Actor approver) {
		BookVersion version = forDecision(hash, approver);
		refuseOutdated(version);
		take(version, BookStep.Kind.APPROVED, checked(note), approver.id());
		this.mapper.putInForce(version.kind(), hash);
	}

	/** People may have left since the upload. */
	private void refuseOutdated(BookVersion version) {
		try {
			refuseProblems(version.kind(), version.fileName(), this.mapper.content(version.hash()).content());
		}
		catch (BookException ex) {
			throw new IllegalStateException("这个版本现在不能启用，请退回修改：" + ex.getMessage(), ex);
		}
	}

	/**
	 * Gives a submitted version back to its author.
	 * @param hash which version
	 * @param reason why, required
	 * @param approver who returns it
	 */
	void giveBack(String hash, String reason, Actor approver) {
		take(forDecision(hash, approver), BookStep.Kind.RETURNED, required(reason, "退回理由"), approver.id());
	}

	private BookVersion forDecision(String hash, Actor approver) {
		refuseUnless(approver, Role.RULE_APPROVER, "审批规则工作簿");
		BookVersion version = locked(hash);
		if (version.state() != BookState.SUBMITTED) {
			throw new IllegalStateException(version.label() + "现在是“" + version.state().label() + "”，只有待审批的版本才能审批");
		}
		if (wrote(version, approver)) {
			throw new AccessDeniedException("这个版本由您上传或提交，须由另一位审批人审批");
		}
		return version;
	}

	/**
	 * Whether someone uploaded or submitted a version.
	 * @param version the version
	 * @param actor the person
	 * @return true for its writers, who must not approve it
	 */
	@Transactional(readOnly = true)
	boolean wrote(BookVersion version, Actor actor) {
		return this.mapper.steps(version.kind())
			.stream()
			.filter((step) -> step.hash().equals(version.hash()) && step.takenBy().equals(actor.id()))
			.anyMatch((step) -> step.step() == BookStep.Kind.UPLOADED || step.step() == BookStep.Kind.SUBMITTED);
	}

	private BookVersion locked(String hash) {
		BookVersion version = version(hash);
		this.mapper.lock(version.kind());
		return version(hash);
	}

	/**
	 * One version.
	 * @param hash which
	 * @return the version
	 * @throws IllegalArgumentException when there is none
	 */
	BookVersion version(String hash) {
		return this.mapper.version(hash).orElseThrow(() -> new IllegalArgumentException("没有这个版本的规则工作簿；请从规则工作簿页面打开"));
	}

	private void take(BookVersion version, BookStep.Kind step, String note, String actor) {
		int ordinal = this.mapper.countSteps(version.kind()) + 1;
		this.mapper.insertStep(version.kind(), ordinal, new BookStep(version.hash(), step, note, actor, now()));
		this.mapper.updateState(version.hash(), step.state());
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

	private static void refuseUnless(Actor actor, Role role, String action) {
		if (!actor.is(role)) {
			throw new AccessDeniedException("只有“" + role.label() + "”可以" + action);
		}
	}

	private static String required(String text, String what) {
		if (text.isBlank()) {
			throw new IllegalArgumentException("请填写" + what);
		}
		return checked(text);
	}

	private static String checked(String text) {
		if (text.strip().length() > LONGEST_NOTE) {
			throw new IllegalArgumentException("最多写 " + LONGEST_NOTE + " 个字，请改短");
		}
		return text.strip();
	}

}
