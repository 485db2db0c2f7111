package cn.shizhao.evaluation.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.report.ReportMapper.Stored;
import cn.shizhao.evaluation.report.ReportMapper.StoredScore;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.foundation.text.Reasons;
import cn.shizhao.platform.roster.RosterNames;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the reports of the sections and gives them back when the office returns them.
 */
@Service
class ReportService implements SectionReports {

	private static final int LONGEST_REASON = 500;

	private final ReportMapper mapper;

	private final ReportDrafts drafts;

	private final ReportPeople people;

	private final ReportMessages messages;

	private final RosterNames names;

	private final Clock clock;

	ReportService(ReportMapper mapper, ReportDrafts drafts, ReportPeople people, ReportMessages messages,
			RosterNames names, Clock clock) {
		this.mapper = mapper;
		this.drafts = drafts;
		this.people = people;
		this.messages = messages;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * Turns the draft into the section's report.
	 * @param period which quarter
	 * @param section section code
	 * @param dueAt when it was due, null when it was not
	 * @param actor staff number of who claimed the task
	 * @throws IllegalArgumentException with everything that is wrong with the draft
	 * @throws IllegalStateException when the section has reported already
	 */
	@Transactional
	void submit(Period period, String section, @Nullable Date dueAt, String actor) {
		Draft draft = this.drafts.submitted(period, section);
		Optional<Stored> newest = newest(period, section);
		newest.filter(Stored::valid).ifPresent((report) -> {
			throw new IllegalStateException("本科室已由%s报送过（第 %d 次），不用再提交"
				.formatted(this.names.at(report.submittedBy(), report.submittedAt()), report.version()));
		});
		List<String> ids = this.people.of(period, section);
		refuseIfWrong(draft, ids);
		store(period, section, newest.map(Stored::version).orElse(0) + 1, draft, ids, dueAt, actor);
	}

	private void refuseIfWrong(Draft draft, List<String> ids) {
		List<String> problems = new ArrayList<>();
		ScoreText.complaint(draft.business()).ifPresent((complaint) -> problems.add("科室业务得分：" + complaint));
		ids.forEach((id) -> ScoreText.complaint(draft.scores().get(id))
			.ifPresent((complaint) -> problems.add(this.names.person(id) + "：" + complaint)));
		if (!problems.isEmpty()) {
			throw new IllegalArgumentException("还不能提交，有 " + problems.size() + " 处要改。" + String.join("；", problems));
		}
	}

	private void store(Period period, String section, int version, Draft draft, List<String> ids, @Nullable Date dueAt,
			String actor) {
		String key = period.toString();
		this.mapper.insert(key, section, version, ScoreText.read(draft.business()), dueOn(dueAt), actor, now());
		ids.forEach((id) -> this.mapper.insertScore(key, section, version, id, ScoreText.read(draft.scores().get(id))));
	}

	@Override
	@Transactional
	public void returnReport(Period period, String section, String reason, String actor) {
		String why = Reasons.check(reason, LONGEST_REASON, "退回原因");
		Stored report = newest(period, section).filter(Stored::valid)
			.orElseThrow(() -> new IllegalStateException("科室 " + section + " 现在没有可退回的报送；可能刚被退回，请刷新"));
		this.mapper.insertReturn(period.toString(), section, report.version(), why, actor, now());
		this.messages.returned(period, section, report.version(), why);
	}

	@Override
	public List<Submitted> submitted(Period period) {
		Map<String, List<StoredScore>> scores = this.mapper.scores(period.toString())
			.stream()
			.collect(Collectors.groupingBy((score) -> score.sectionCode() + "/" + score.version()));
		return newest(period).values()
			.stream()
			.filter(Stored::valid)
			.map((report) -> submitted(report,
					scores.getOrDefault(report.sectionCode() + "/" + report.version(), List.of())))
			.toList();
	}

	private static Submitted submitted(Stored report, List<StoredScore> scores) {
		return new Submitted(report.sectionCode(), report.version(), report.business(),
				scores.stream()
					.collect(Collectors.toMap(StoredScore::personId, StoredScore::score, (one, other) -> one,
							LinkedHashMap::new)),
				report.submittedBy(), report.submittedAt());
	}

	/**
	 * A section's reports, oldest first.
	 */
	List<Stored> reports(Period period, String section) {
		return this.mapper.ofSection(period.toString(), section);
	}

	private Optional<Stored> newest(Period period, String section) {
		List<Stored> reports = reports(period, section);
		return reports.isEmpty() ? Optional.empty() : Optional.of(reports.get(reports.size() - 1));
	}

	Map<String, Stored> newest(Period period) {
		return this.mapper.all(period.toString())
			.stream()
			.collect(Collectors.toMap(Stored::sectionCode, Function.identity(), (older, newer) -> newer, TreeMap::new));
	}

	private @Nullable LocalDate dueOn(@Nullable Date dueAt) {
		return (dueAt != null) ? LocalDate.ofInstant(dueAt.toInstant(), this.clock.getZone()) : null;
	}

	private LocalDateTime now() {
		return LocalDateTime.now(this.clock);
	}

}
