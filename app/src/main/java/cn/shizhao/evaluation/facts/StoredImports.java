package cn.shizhao.evaluation.facts;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.upload.Upload;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores imported files: first only looked at, then confirmed, possibly withdrawn.
 */
@Service
@Transactional
class StoredImports implements FactImports {

	private static final int NAME_LENGTH = 100;

	private final ImportMapper mapper;

	private final ImportCollector imported;

	private final FactCollection collection;

	private final FactLock lock;

	private final Roster roster;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StoredImports(ImportMapper mapper, ImportCollector imported, FactCollection collection, FactLock lock,
			Roster roster, ApplicationEventPublisher events, Clock clock) {
		this.mapper = mapper;
		this.imported = imported;
		this.collection = collection;
		this.lock = lock;
		this.roster = roster;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public int take(Period period, String name, byte[] content, String actor) {
		begin(period, actor);
		String file = Upload.kept(name, NAME_LENGTH);
		FactsFile read = read(file, content);
		List<FactsFile.Value> changed = changed(read, imported(period));
		if (!changed.isEmpty()) {
			accept(store(period, file, content, read, actor), period, read);
		}
		return changed.size();
	}

	/**
	 * Reads a file and keeps it until it is confirmed; what the same person uploaded
	 * before without confirming it is dropped.
	 * @param period which quarter
	 * @param name file name
	 * @param content the bytes
	 * @param actor staff number
	 * @return what the file would change
	 * @throws cn.shizhao.foundation.table.TableException with every problem of the file
	 */
	ImportPreview preview(Period period, String name, byte[] content, String actor) {
		begin(period, actor);
		String file = Upload.kept(name, NAME_LENGTH);
		FactsFile read = read(file, content);
		List<ImportPreview.Change> changes = changes(period, read);
		String id = changes.isEmpty() ? "" : store(period, file, content, read, actor);
		return new ImportPreview(id, file, read.subject(), read.values().size(), changes, read.hints());
	}

	private void begin(Period period, String actor) {
		this.lock.take(period);
		this.mapper.deleteUnconfirmed(period.toString(), actor);
	}

	private FactsFile read(String file, byte[] content) {
		return FactsFile.read(Bureau.of(this.roster), file, content);
	}

	private String store(Period period, String file, byte[] content, FactsFile read, String actor) {
		String id = UUID.randomUUID().toString();
		this.mapper.insert(new ImportMapper.Import(id, period.toString(), read.subject(), file, hash(content), actor,
				now(), null, null, null, null, null, 0), content);
		return id;
	}

	/**
	 * Lets an uploaded file count.
	 * @param id as the preview gave it
	 * @param actor staff number, who must have uploaded it
	 * @return how many values are new or differ from earlier imports
	 * @throws IllegalStateException when it was confirmed already or replaced by another
	 * upload
	 */
	int confirm(String id, String actor) {
		ImportMapper.Import file = this.mapper.find(id);
		if (file == null || file.ordinal() != null || !file.uploadedBy().equals(actor)) {
			throw new IllegalStateException("这个文件已经导入过，或者已被后来上传的文件取代；请重新上传");
		}
		Period period = Period.parse(file.period());
		this.lock.take(period);
		FactsFile read = read(file.fileName(), this.mapper.content(id).content());
		Map<FactKey, BigDecimal> before = imported(period);
		List<FactsFile.Value> changed = changed(read, before);
		accept(id, period, read);
		changed.stream()
			.filter((value) -> sanctions(value, before.get(value.key())))
			.forEach((value) -> this.events.publishEvent(new SanctionImported(period, value.key().id(), actor)));
		return changed.size();
	}

	private static boolean sanctions(FactsFile.Value value, @Nullable BigDecimal before) {
		FactKey key = value.key();
		return key.subject() == Subject.MEMBER && key.indicator() == Indicator.SANCTIONS
				&& value.amount().compareTo((before != null) ? before : BigDecimal.ZERO) > 0;
	}

	private void accept(String id, Period period, FactsFile read) {
		if (this.mapper.confirm(id, this.mapper.lastOrdinal(period.toString()) + 1, now()) == 0) {
			throw new IllegalStateException("这个文件刚刚已经导入；请刷新页面");
		}
		FrozenFacts.batches(read.values()).forEach((some) -> this.mapper.insertValues(id, some));
	}

	/**
	 * Takes an import back: its values count no more from the next freeze on, those of
	 * earlier files do again.
	 * @param id the import
	 * @param reason why
	 * @param actor staff number
	 * @return the quarter it belonged to
	 * @throws IllegalStateException when it does not count anyway
	 */
	Period withdraw(String id, String reason, String actor) {
		String why = Reasons.check(reason, CheckDraft.REASON_LENGTH, "撤回理由");
		ImportMapper.Import file = this.mapper.find(id);
		if (file == null) {
			throw new IllegalStateException("没有这次导入；请刷新页面");
		}
		Period period = Period.parse(file.period());
		this.lock.take(period);
		if (this.mapper.withdraw(id, actor, now(), why) == 0) {
			throw new IllegalStateException(file.fileName() + " 已经撤回，或者还没有导入；请刷新页面");
		}
		return period;
	}

	private Map<FactKey, BigDecimal> imported(Period period) {
		return this.imported.collect(period).collect(Collectors.toMap(Candidate::key, Candidate::amount));
	}

	private static List<FactsFile.Value> changed(FactsFile file, Map<FactKey, BigDecimal> before) {
		return file.values()
			.stream()
			.filter((value) -> !Amounts.same(before.get(value.key()), value.amount()))
			.toList();
	}

	private List<ImportPreview.Change> changes(Period period, FactsFile file) {
		Map<FactKey, BigDecimal> before = imported(period);
		FactSheet now = this.collection.collect(period, 0);
		Map<FactKey, FactRow> rows = now.byKey();
		Bureau bureau = new Bureau(now.subjects());
		return changed(file, before).stream()
			.map((value) -> new ImportPreview.Change(bureau.find(value.key().subject(), value.key().id()).orElseThrow(),
					value, before.get(value.key()), Objects.requireNonNull(rows.get(value.key()))))
			.sorted(Comparator.comparing((change) -> change.imported() == null))
			.toList();
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock).truncatedTo(ChronoUnit.MILLIS);
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
