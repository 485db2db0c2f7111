package cn.shizhao.platform.roster;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import cn.shizhao.foundation.table.Problems;
import cn.shizhao.platform.account.InitialPasswords;
import cn.shizhao.platform.account.NewLogin;

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

	private final Departures departures;

	private final Handovers handovers;

	private final InitialPasswords passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RosterImports(RosterImportMapper mapper, RosterStore store, RosterLogins logins, RosterChanges changes,
			Departures departures, Handovers handovers, InitialPasswords passwords, ApplicationEventPublisher events,
			Clock clock) {
		this.mapper = mapper;
		this.store = store;
		this.logins = logins;
		this.changes = changes;
		this.departures = departures;
		this.handovers = handovers;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Keeps files for a preview.
	 * @param files one or more
	 * @param actor staff number
	 * @return the id of the import
	 * @throws cn.shizhao.foundation.table.TableException with every problem of the files;
	 * nothing is kept then
	 */
	String upload(List<RosterFile> files, String actor) {
		read(this.store.load(), this.departures.numbers(), files);
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
		RetiredNumbers numbers = this.departures.numbers();
		return plan(before, read(before, numbers, this.mapper.files(id)), numbers);
	}

	private RosterPlan plan(RosterData before, RosterData after, RetiredNumbers numbers) {
		return RosterPlan.of(before, after, numbers, this.handovers.of(before, after));
	}

	/**
	 * Puts an import in force.
	 * @param id the import
	 * @param seen fingerprint of the changes the person saw
	 * @param answers to what was asked
	 * @param actor staff number
	 * @return logins made for new people
	 * @throws IllegalStateException when it was confirmed already, or the roster changed
	 * since the preview, or what those who leave have to pass on
	 * @throws IllegalArgumentException when something asked was not answered
	 */
	List<NewLogin> confirm(String id, String seen, Answers answers, String actor) {
		open(id);
		RosterData before = this.store.load();
		RetiredNumbers numbers = this.departures.numbers();
		RosterData after = read(before, numbers, this.mapper.files(id));
		RosterPlan plan = plan(before, after, numbers);
		if (!plan.fingerprint().equals(seen)) {
			throw new IllegalStateException("名册或要交接的任务在您查看之后有了变动；请重新查看变更后再确认");
		}
		answers.check(plan);
		return confirm(new Confirmed(id, before, after, numbers, plan, answers, actor), this.passwords::next);
	}

	/**
	 * Takes files at once, without a preview.
	 * @param files one or more
	 * @param passwords makes the password of each new login
	 * @param actor staff number or 系统
	 * @return logins made for new people
	 * @throws cn.shizhao.foundation.table.TableException with every problem of the files
	 */
	public List<NewLogin> take(List<RosterFile> files, Supplier<String> passwords, String actor) {
		RosterData before = this.store.load();
		RetiredNumbers numbers = this.departures.numbers();
		String id = upload(files, actor);
		RosterData after = read(before, numbers, files);
		RosterPlan plan = plan(before, after, numbers);
		return confirm(new Confirmed(id, before, after, numbers, plan, Answers.assumed(plan), actor), passwords);
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

	private List<NewLogin> confirm(Confirmed one, Supplier<String> passwords) {
		this.store.save(one.before(), one.after());
		this.departures.note(one.before(), one.after(), one.numbers(), one.answers(), one.actor());
		this.mapper.confirm(one.id(), one.actor(), LocalDateTime.now(this.clock));
		this.changes.note(one.id(), one.actor(), one.plan(), one.answers());
		List<NewLogin> logins = this.logins.follow(one.before(), one.after(), passwords);
		this.handovers.settle(one.before(), one.after(), one.answers(), one.actor());
		tellMoves(one.id(), one.before(), one.after(), one.actor());
		tellLeavers(one.before(), one.after(), one.actor());
		return logins;
	}

	private void tellMoves(String id, RosterData before, RosterData after, String actor) {
		Map<String, Member> old = before.byKey(Kind.PEOPLE);
		after.people()
			.stream()
			.filter((member) -> old.containsKey(member.id()) && moved(old.get(member.id()), member))
			.forEach((member) -> this.events.publishEvent(new MemberMoved(id, old.get(member.id()), member, actor)));
	}

	private void tellLeavers(RosterData before, RosterData after, String actor) {
		Set<String> people = after.keys(Kind.PEOPLE);
		before.keys(Kind.PEOPLE)
			.stream()
			.filter((person) -> !people.contains(person))
			.forEach((person) -> this.events.publishEvent(new PersonLeft(person, actor)));
	}

	private static boolean moved(Member before, Member after) {
		return !before.post().equals(after.post()) || !before.sectionCode().equals(after.sectionCode());
	}

	private void open(String id) {
		RosterImportMapper.Upload upload = this.mapper.lock(id)
			.orElseThrow(() -> new IllegalArgumentException("没有这次导入；请重新上传文件"));
		if (upload.confirmedAt() != null) {
			throw new IllegalStateException("这次导入已经生效，不能再次确认；如需更改请重新上传文件");
		}
	}

	private static RosterData read(RosterData before, RetiredNumbers numbers, List<RosterFile> files) {
		Problems problems = new Problems();
		RosterData after = new RosterReader(problems, numbers).read(before, files);
		problems.throwIfAny();
		return after;
	}

	/**
	 * An import as it is put in force.
	 */
	private record Confirmed(String id, RosterData before, RosterData after, RetiredNumbers numbers, RosterPlan plan,
			Answers answers, String actor) {
	}

}
