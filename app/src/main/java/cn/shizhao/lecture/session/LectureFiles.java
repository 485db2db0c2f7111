package cn.shizhao.lecture.session;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import cn.shizhao.foundation.document.Document;
import cn.shizhao.foundation.document.Document.Format;
import cn.shizhao.lecture.session.LectureFile.Kind;
import cn.shizhao.platform.account.Actor;
import cn.shizhao.platform.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps drafts, slides and photos of the lectures.
 */
@Service
@Transactional
class LectureFiles {

	private static final int MOST_MEGABYTES = 20;

	private static final int MOST_EXTRAS = 10;

	private final LectureFileMapper mapper;

	private final LectureRegister register;

	LectureFiles(LectureFileMapper mapper, LectureRegister register) {
		this.mapper = mapper;
		this.register = register;
	}

	/**
	 * Keeps a draft until it is handed in, in the place of one uploaded before.
	 */
	void putDraft(String month, @Nullable String name, byte[] content, String by) {
		LectureFile file = file(Kind.PENDING, name, content, by);
		this.mapper.deleteAll(month, Kind.PENDING);
		this.mapper.insert(month, file, content);
	}

	void dropDraft(String month) {
		this.mapper.deleteAll(month, Kind.PENDING);
	}

	/**
	 * Adds slides or a record to a lecture that was held.
	 */
	void addExtra(String month, @Nullable String name, byte[] content, String by) {
		LectureFile file = file(Kind.EXTRA, name, content, by);
		if (of(month, Kind.EXTRA).size() >= MOST_EXTRAS) {
			throw new IllegalArgumentException("附件最多 " + MOST_EXTRAS + " 个；请先删掉一个");
		}
		this.mapper.insert(month, file, content);
	}

	void removeExtra(String month, String id) {
		this.mapper.delete(month, id, Kind.EXTRA);
	}

	private LectureFile file(Kind kind, @Nullable String name, byte[] content, String by) {
		Document document = document(content);
		return new LectureFile(UUID.randomUUID().toString(), kind,
				document.named(Objects.requireNonNullElse(name, ""), kind.label()), document.format().mediaType(), by,
				this.register.now());
	}

	private static Document document(byte[] content) {
		return Document.of(content, MOST_MEGABYTES, EnumSet.allOf(Format.class));
	}

	/**
	 * Makes what was uploaded the draft.
	 * @return the words of the newest draft when it is a .docx, else empty
	 */
	Optional<String> handIn(String month) {
		if (!of(month, Kind.PENDING).isEmpty()) {
			this.mapper.turn(month, Kind.DRAFT, Kind.FORMER);
			this.mapper.turn(month, Kind.PENDING, Kind.DRAFT);
		}
		return newest(month).filter(LectureFiles::isWord)
			.flatMap((file) -> content(month, file.id()))
			.map((content) -> document(content).words());
	}

	/**
	 * What a lecturer who was replaced handed in is no draft any more.
	 */
	void setAside(String month) {
		this.mapper.deleteAll(month, Kind.PENDING);
		this.mapper.turn(month, Kind.DRAFT, Kind.FORMER);
	}

	@Transactional(readOnly = true)
	List<LectureFile> of(String month, Kind... kinds) {
		return this.mapper.of(month).stream().filter((file) -> List.of(kinds).contains(file.kind())).toList();
	}

	/**
	 * Whether a Word file waits to be handed in, whose words can be taken.
	 */
	@Transactional(readOnly = true)
	boolean wordsArePending(String month) {
		return of(month, Kind.PENDING).stream().anyMatch(LectureFiles::isWord);
	}

	private static boolean isWord(LectureFile file) {
		return file.mediaType().equals(Format.DOCX.mediaType());
	}

	@Transactional(readOnly = true)
	Optional<LectureFile> newest(String month) {
		return of(month, Kind.PENDING, Kind.DRAFT).stream().reduce((earlier, later) -> later);
	}

	@Transactional(readOnly = true)
	Optional<byte[]> content(String month, String id) {
		return this.mapper.content(month, id).map(LectureFileMapper.Content::content);
	}

	/**
	 * Everyone reads what belongs to a lecture that was held; before, the lecturer, the
	 * office, the committee and the auditors.
	 */
	static boolean maySee(Lecture lecture, Actor actor) {
		return lecture.state().held() || actor.id().equals(lecture.lecturerId()) || actor.is(Role.ORGAN_OFFICE)
				|| actor.is(Role.PARTY_COMMITTEE) || actor.is(Role.AUDITOR);
	}

}
