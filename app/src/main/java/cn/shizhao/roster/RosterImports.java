package cn.shizhao.roster;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import cn.shizhao.account.InitialPasswords;
import cn.shizhao.account.NewLogin;
import cn.shizhao.table.Problems;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a new roster in: read and kept at once, in force once confirmed.
 */
@Service
@Transactional
public class RosterImports {

	private final RosterImportMapper mapper;

	private final RosterStore store;

	private final RosterLogins logins;

	private final RosterChanges changes;

	private final InitialPasswords passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RosterImports(RosterImportMapper mapper, RosterStore store, RosterLogins logins, RosterChanges changes,
			InitialPasswords passwords, ApplicationEventPublisher events, Clock clock) {
		this.mapper = mapper;
		this.store = store;
		this.logins = logins;
		this.changes = changes;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps files for a preview.
	 * @param files one or more
	 * @param actor staff number
	 * @return the id of the import
	 * @throws cn.shizhao.table.TableException with every problem of the files; nothing is
	 * kept then
	 */
	String upload(List<RosterFile> files, String actor) {
		read(this.store.load(), files);
		String id = UUID.randomUUID().toString();
		this.mapper.insert(id, actor, LocalDateTime.now(this.clock));
		for (int i = 0; i < files.size(); i++) {
			this.mapper.insertFile(id, i, files.get(i));
		}
		return id;
	}

	/**
	 * What an import would change now.
	 * @param id the import
	 * @return the changes
	 * @throws IllegalStateException when it was confirmed already
	 */
	RosterPlan plan(String id) {
		open(id);
		RosterData before = this.store.load();
		return RosterPlan.of(before, read(before, this.mapper.files(id)));
	}

	/**
	 * Puts an import in force.
	 * @param id the import
	 * @param seen fingerprint of the changes the person saw
	 * @param actor staff number
	 * @return logins made for new people
	 * @throws IllegalStateException when it was confirmed already, or the roster changed
	 * since the preview
	 */
	List<NewLogin> confirm(String id, String seen, String actor) {
		open(id);
		RosterData before = this.store.load();
		RosterData after = read(before, this.mapper.files(id));
		if (!RosterPlan.of(before, after).fingerprint().equals(seen)) {
			throw new IllegalStateException("名册在您查看之后有了变动;请重新查看变更后再确认");
		}
		return confirm(id, before, after, this.passwords::next, actor);
	}

	/**
	 * Takes files at once, without a preview.
	 * @param files one or more
	 * @param passwords makes the password of each new login
	 * @param actor staff number or 系统
	 * @return logins made for new people
	 * @throws cn.shizhao.table.TableException with every problem of the files
	 */
	public List<NewLogin> take(List<RosterFile> files, Supplier<String> passwords, String actor) {
		RosterData before = this.store.load();
		return confirm(upload(files, actor), before, read(before, files), passwords, actor);
	}

	/**
	 * Whether someone has ever brought a roster in.
	 * @param actor staff number or 系统
	 * @return true when an import of theirs was confirmed
	 */
	@Transactional(readOnly = true)
	public boolean everTaken(String actor) {
		return this.mapper.countConfirmed(actor) > 0;
	}

	private List<NewLogin> confirm(String id, RosterData before, RosterData after, Supplier<String> passwords,
			String actor) {
		this.store.save(before, after);
		this.mapper.confirm(id, actor, LocalDateTime.now(this.clock));
		this.changes.note(id, actor, RosterPlan.of(before, after));
		List<NewLogin> logins = this.logins.follow(before, after, passwords);
		tellMoves(id, before, after, actor);
		return logins;
	}

	private void tellMoves(String id, RosterData before, RosterData after, String actor) {
		Map<String, Member> old = before.byKey(Kind.PEOPLE);
		after.people()
			.stream()
			.filter((member) -> old.containsKey(member.id()) && moved(old.get(member.id()), member))
			.forEach((member) -> this.events.publishEvent(new MemberMoved(id, old.get(member.id()), member, actor)));
	}

	private static boolean moved(Member before, Member after) {
		return !before.post().equals(after.post()) || !before.sectionCode().equals(after.sectionCode());
	}

	private void open(String id) {
		RosterImportMapper.Upload upload = this.mapper.lock(id)
			.orElseThrow(() -> new IllegalArgumentException("没有这次导入;请重新上传文件"));
		if (upload.confirmedAt() != null) {
			throw new IllegalStateException("这次导入已经生效,不能再次确认;如需更改请重新上传文件");
		}
	}

	private static RosterData read(RosterData before, List<RosterFile> files) {
		Problems problems = new Problems();
		RosterData after = new RosterReader(problems).read(before, files);
		problems.throwIfAny();
		return after;
	}

}
