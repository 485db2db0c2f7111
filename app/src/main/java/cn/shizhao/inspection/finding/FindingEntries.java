package cn.shizhao.inspection.finding;

import cn.shizhao.foundation.document.Document;
import cn.shizhao.foundation.picture.Pictures;
import cn.shizhao.platform.casework.DraftKey;
import cn.shizhao.platform.casework.Drafts;
import cn.shizhao.platform.casework.Drafts.Draft;
import cn.shizhao.platform.casework.Drafts.Saved;
import cn.shizhao.platform.casework.Posted;
import cn.shizhao.platform.roster.PersonLeft;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is being entered until it is recorded, one finding on each desk: an
 * inspector's own, named by their staff number, or one for a single finding.
 */
@Component
@Transactional
class FindingEntries {

	private static final int MOST_BYTES = 5 * 1024 * 1024;

	private final FindingEntryMapper mapper;

	private final Drafts drafts;

	FindingEntries(FindingEntryMapper mapper, Drafts drafts) {
		this.mapper = mapper;
		this.drafts = drafts;
	}

	/**
	 * What an inspector is entering; each entry is given its id here, so that sending it
	 * twice records it once and nobody sends another's.
	 * @param inspector staff number
	 * @return nothing but what stays from the last finding, when they have not begun
	 */
	Kept begin(String inspector) {
		Draft<FindingEntry> draft = this.drafts.begin(key(inspector), FindingEntry.NONE.anew(), inspector);
		return new Kept(draft.content(), this.mapper.files(inspector) > 0, draft.saved());
	}

	/**
	 * Keeps what an inspector has entered so far; its id stays as it was given.
	 */
	Kept save(Posted<FindingEntry> posted, String inspector) {
		FindingEntry kept = this.drafts.of(key(inspector), FindingEntry.NONE.anew()).content();
		Posted<FindingEntry> entry = posted.with(posted.content().as(kept.id()));
		Saved saved = this.drafts.save(key(inspector), entry, inspector);
		return new Kept(entry.content(), this.mapper.files(inspector) > 0, saved);
	}

	/**
	 * Lays an entry of the system's own on a desk.
	 */
	void put(FindingEntry entry, String desk, String actor) {
		this.drafts.put(key(desk), entry, actor);
	}

	/**
	 * Reads what lies on a desk to record it.
	 * @throws IllegalStateException when it was changed in another window since it was
	 * sent
	 */
	FindingEntry submitted(String desk) {
		return this.drafts.submitted(key(desk), FindingEntry.NONE);
	}

	private static DraftKey key(String desk) {
		return new DraftKey("finding", desk);
	}

	/**
	 * Keeps a file that shows what was found, in the place of an earlier one.
	 * @param content a photo, which is drawn anew, or a PDF, at most 5 MB
	 * @param desk whose
	 * @throws IllegalArgumentException with a Chinese message when it is neither
	 */
	void attach(byte[] content, String desk) {
		if (!Document.isPdf(content)) {
			keep(desk, "image/jpeg", Pictures.drawnAnew(content));
			return;
		}
		if (content.length > MOST_BYTES) {
			throw new IllegalArgumentException("文件超过 5 MB；请缩小后再上传");
		}
		keep(desk, "application/pdf", content);
	}

	private void keep(String desk, String type, byte[] content) {
		if (this.mapper.update(desk, type, content) == 0) {
			this.mapper.insert(desk, type, content);
		}
	}

	void drop(String desk) {
		this.drafts.drop(key(desk));
		detach(desk);
	}

	@EventListener
	void onLeave(PersonLeft person) {
		drop(person.id());
	}

	void detach(String desk) {
		this.mapper.delete(desk);
	}

	/**
	 * Makes room for the next finding of the round.
	 */
	void next(FindingEntry recorded, String desk) {
		put(recorded.next(), desk, desk);
		detach(desk);
	}

	/**
	 * What someone is entering.
	 *
	 * @param entry as far as it is filled in
	 * @param evidence whether a file is attached
	 * @param saved when and which revision
	 */
	record Kept(FindingEntry entry, boolean evidence, Saved saved) {
	}

}
