package cn.shizhao.inspection.bulletin;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.text.Typography;
import cn.shizhao.inspection.bulletin.Count.Kind;
import cn.shizhao.inspection.finding.FindingState;
import cn.shizhao.inspection.finding.Findings.Found;
import cn.shizhao.rules.ResponseBook.Clause;
import cn.shizhao.rules.ResponseBook.Grade;
import org.jspecify.annotations.Nullable;

/**
 * Writes the draft of one month. Who was found is named for what is severe alone; what is
 * annulled or withdrawn is not there, and an appeal being heard is only a number.
 */
final class DraftWriter {

	/** So many severe findings are told one by one. */
	private static final int MOST_NAMED = 20;

	private static final List<FindingState> OPEN = List.of(FindingState.SUBMITTED, FindingState.POSTPONING,
			FindingState.OPEN);

	private static final String[] NUMERALS = { "（一）", "（二）", "（三）" };

	private final YearMonth month;

	private final LocalDate today;

	private final List<Found> found;

	private final long appealed;

	private final long before;

	private final @Nullable Integer published;

	private final Map<Integer, String> clauses;

	private DraftWriter(YearMonth month, LocalDate today, List<Found> found, List<Found> before,
			@Nullable Integer published, List<Clause> clauses) {
		this.month = month;
		this.today = today;
		this.found = found.stream().filter((one) -> one.state().counts()).toList();
		this.appealed = found.stream().filter((one) -> one.state() == FindingState.APPEALED).count();
		this.before = before.stream().filter((one) -> one.state().counts()).count();
		this.published = published;
		this.clauses = clauses.stream().collect(Collectors.toMap(Clause::number, Clause::text));
	}

	/**
	 * Writes a draft.
	 * @param month which
	 * @param today as which day's state the text calls it
	 * @param found of the month, whatever became of it
	 * @param before of the month before
	 * @param published how many its bulletin told of, null when it has none
	 * @param clauses the 十不准
	 * @return texts and tables
	 */
	static Draft write(YearMonth month, LocalDate today, List<Found> found, List<Found> before,
			@Nullable Integer published, List<Clause> clauses) {
		return new DraftWriter(month, today, found, before, published, clauses).draft();
	}

	private Draft draft() {
		Map<Block, String> blocks = new EnumMap<>(Block.class);
		blocks.put(Block.SCOPE, scope());
		blocks.put(Block.OVERVIEW, overview());
		blocks.put(Block.PROBLEMS, problems());
		blocks.put(Block.HANDLING, handling());
		blocks.put(Block.NEXT, next());
		blocks.replaceAll((block, text) -> Typography.official(text));
		return new Draft(blocks, Stream.concat(byClause().stream(), bySection().stream()).toList());
	}

	private String scope() {
		String days = "%s至%d月%d日".formatted(ChineseTime.date(this.month.atDay(1)), this.month.getMonthValue(),
				this.month.lengthOfMonth());
		return days + "，对各科室执行“十不准”的情况进行日常督查，两名检查人员一组，现场查看、当场登记。" + (none() ? nothing()
				: "共有 %d 天登记了问题，涉及 %d 处地点。".formatted(distinct(Found::happenedOn), distinct(Found::place)));
	}

	private String overview() {
		if (none()) {
			return nothing() + ((this.before > 0) ? "上月为 " + this.before + " 起。" : "上月也没有发现问题。") + sincePublished();
		}
		String grades = Stream.of(Grade.values())
			.filter((grade) -> of(grade).count() > 0)
			.map((grade) -> grade.label() + " " + of(grade).count() + " 起")
			.collect(Collectors.joining("、"));
		long repeated = this.found.stream().filter((one) -> one.repeats() > 1).count();
		return "本月共发现问题 %d 起：%s；涉及 %d 个科室、“十不准”中的 %d 条。%s".formatted(this.found.size(), grades,
				distinct(Found::sectionCode), distinct(Found::clause), compared())
				+ ((repeated > 0) ? "其中 90 天内重复发生的 " + repeated + " 起。" : "") + sincePublished();
	}

	/** What was entered or annulled after the last bulletin would else stand in none. */
	private String sincePublished() {
		return (this.published == null || this.published == this.before) ? ""
				: "上月通报印发时为 %d 起，以后有补登或撤销，现为 %d 起。".formatted(this.published, this.before);
	}

	private String compared() {
		long more = this.found.size() - this.before;
		if (this.before == 0) {
			return "上月没有发现问题。";
		}
		if (more == 0) {
			return "与上月持平。";
		}
		return "比上月（%d 起）%s %d 起。".formatted(this.before, (more > 0) ? "增加" : "减少", Math.abs(more));
	}

	private String problems() {
		if (none()) {
			return nothing();
		}
		List<String> lines = new ArrayList<>();
		lines.add("按条款和科室统计见表1、表2。"
				+ most(Found::clause).map((clause) -> "问题最多的是第%d条，%d 起。".formatted(clause.getKey(), clause.getValue()))
					.orElse("")
				+ most(Found::section)
					.map((section) -> "问题最多的科室是%s，%d 起。".formatted(section.getKey(), section.getValue()))
					.orElse(""));
		of(Grade.SEVERE).limit(MOST_NAMED).map(this::severe).forEach(lines::add);
		long more = of(Grade.SEVERE).count() - MOST_NAMED;
		if (more > 0) {
			lines.add("另有严重问题 " + more + " 起，见督查台账。");
		}
		return String.join("\n", lines);
	}

	private String severe(Found one) {
		return "严重问题：%s，%s违反第%d条（%s）。".formatted(ChineseTime.date(one.happenedOn()),
				one.ofSection() ? one.subject() : one.section() + one.subject(), one.clause(), text(one.clause()));
	}

	private String handling() {
		String appeals = (this.appealed > 0) ? "另有 " + this.appealed + " 起正在申诉，审理期间不计入本通报的数字。" : "";
		if (none()) {
			return "本月没有需要处理的问题。" + appeals;
		}
		List<FindingState> states = List.of(FindingState.RECTIFIED, FindingState.SUBMITTED, FindingState.POSTPONING,
				FindingState.OPEN);
		String progress = states.stream()
			.filter((state) -> in(state) > 0)
			.map((state) -> state.label() + " " + in(state) + " 起")
			.collect(Collectors.joining("、"));
		long talks = this.found.stream().filter(Found::talk).count();
		return "截至%s，%s。%s%s%s".formatted(ChineseTime.date(this.today), progress, overdue(),
				(talks > 0) ? "按规定安排谈话 " + talks + " 起。" : "", appeals);
	}

	private String overdue() {
		List<Found> late = this.found.stream().filter((one) -> one.overdueOn() != null).toList();
		if (late.isEmpty()) {
			return "没有逾期整改的。";
		}
		long still = late.stream().filter((one) -> OPEN.contains(one.state())).count();
		return "逾期整改 %d 起%s。".formatted(late.size(), (still > 0) ? "，其中 " + still + " 起还没有整改完" : "，都已整改完");
	}

	private String next() {
		if (none()) {
			return nothing() + "各科室要继续对照“十不准”抓好日常提醒，不能放松要求。";
		}
		List<String> lines = new ArrayList<>();
		long open = OPEN.stream().mapToLong(this::in).sum();
		if (open > 0) {
			lines.add("还没有整改完的 " + open + " 起，有关科室要在期限内整改到位并提交验收，科室负责人负责督办。");
		}
		lines.add("各科室要把本通报传达到每个人，对照“十不准”自查"
				+ most(Found::clause).map((clause) -> "，重点看住第" + clause.getKey() + "条").orElse("") + "。");
		lines.add("机关纪委、机关党委办公室要跟踪整改情况，对重复发生的问题继续督查。");
		return Stream.iterate(0, (i) -> i < lines.size(), (i) -> i + 1)
			.map((i) -> NUMERALS[i] + lines.get(i))
			.collect(Collectors.joining("\n"));
	}

	/** What stands out: more than once, and more often than anything else. */
	private <T> Optional<Map.Entry<T, Long>> most(Function<Found, T> what) {
		List<Map.Entry<T, Long>> counted = this.found.stream()
			.collect(Collectors.groupingBy(what, Collectors.counting()))
			.entrySet()
			.stream()
			.sorted(Map.Entry.<T, Long>comparingByValue().reversed())
			.limit(2)
			.toList();
		boolean standsOut = counted.get(0).getValue() > 1
				&& (counted.size() == 1 || counted.get(0).getValue() > counted.get(1).getValue());
		return standsOut ? Optional.of(counted.get(0)) : Optional.empty();
	}

	private boolean none() {
		return this.found.isEmpty();
	}

	/** An appeal that is heard may still turn out to be a finding. */
	private String nothing() {
		return (this.appealed > 0) ? "本月没有计入通报的问题。" : "本月没有发现问题。";
	}

	private List<Count> byClause() {
		return this.found.stream()
			.collect(Collectors.groupingBy(Found::clause, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((clause) -> count(Kind.CLAUSE, "第%d条：%s".formatted(clause.getKey(), text(clause.getKey())),
					clause.getValue()))
			.toList();
	}

	private List<Count> bySection() {
		return this.found.stream()
			.sorted(Comparator.comparing(Found::sectionCode))
			.collect(Collectors.groupingBy(Found::section, LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((section) -> count(Kind.SECTION, section.getKey(), section.getValue()))
			.sorted(Comparator.comparingInt(Count::total).reversed())
			.toList();
	}

	private static Count count(Kind kind, String name, List<Found> found) {
		return new Count(kind, Typography.official(name).strip(), in(Grade.REMINDER, found), in(Grade.ORDINARY, found),
				in(Grade.SEVERE, found));
	}

	private static int in(Grade grade, List<Found> found) {
		return (int) found.stream().filter((one) -> one.grade() == grade).count();
	}

	private Stream<Found> of(Grade grade) {
		return this.found.stream().filter((one) -> one.grade() == grade);
	}

	private long in(FindingState state) {
		return this.found.stream().filter((one) -> one.state() == state).count();
	}

	private long distinct(Function<Found, ?> what) {
		return this.found.stream().map(what).distinct().count();
	}

	private String text(int clause) {
		return Optional.ofNullable(this.clauses.get(clause)).orElse("");
	}

}
