package cn.shizhao.evaluation.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cn.shizhao.evaluation.index.FakeBooks;
import cn.shizhao.evaluation.index.Indices;
import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.account.Groups;
import cn.shizhao.platform.message.Outbox;
import cn.shizhao.rules.Facts;
import cn.shizhao.rules.Indicator;
import cn.shizhao.rules.Score;
import cn.shizhao.rules.Subject;

/**
 * Everything around a selection in memory.
 */
class FakeQuarter implements Indices, Evaluations, Groups, Outbox {

	final Map<Period, Stage> stages = new HashMap<>();

	final Map<String, String> sent = new HashMap<>();

	private final Map<Subject, Map<String, Facts>> facts = new EnumMap<>(Subject.class);

	private String runId = "run-1";

	private final FakeBooks books;

	FakeQuarter(FakeBooks books) {
		this.books = books;
	}

	/**
	 * Twelve members in sections and branches of their own, the first with the best
	 * index; eight sections.
	 */
	void reset() {
		this.facts.clear();
		this.stages.clear();
		this.sent.clear();
		this.runId = "run-1";
		this.books.reset();
		for (int i = 1; i <= 12; i++) {
			member(i, 100 - i);
		}
		for (int i = 1; i <= 8; i++) {
			section(i, 98 - i);
		}
	}

	void member(int number, int index) {
		Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
		values.put(Indicator.FULL_MEMBER, BigDecimal.ONE);
		values.put(Indicator.LEADING_GROUP, BigDecimal.ZERO);
		values.put(Indicator.PIONEER_INDEX, BigDecimal.valueOf(index));
		values.put(Indicator.PERFORMANCE, BigDecimal.valueOf(90));
		values.put(Indicator.FINDINGS, BigDecimal.ZERO);
		values.put(Indicator.ORDINARY_FINDINGS, BigDecimal.ZERO);
		values.put(Indicator.SERIOUS_FINDINGS, BigDecimal.ZERO);
		values.put(Indicator.OVERDUE, BigDecimal.ZERO);
		values.put(Indicator.SANCTIONS, BigDecimal.ZERO);
		values.put(Indicator.DAYS_ON_DUTY, BigDecimal.valueOf(62));
		values.put(Indicator.CONSECUTIVE_WINS, BigDecimal.ZERO);
		values.put(Indicator.VOLUNTEER_HOURS, BigDecimal.TEN);
		values.put(Indicator.PARTY_YEARS, BigDecimal.TEN);
		String id = "CZ%04d".formatted(number);
		put(Subject.MEMBER, new Facts(id, "人员" + number, "B%02d".formatted(number), "K%02d".formatted(number), values));
	}

	void section(int number, int index) {
		Map<Indicator, BigDecimal> values = new EnumMap<>(Indicator.class);
		values.put(Indicator.SECTION_INDEX, BigDecimal.valueOf(index));
		values.put(Indicator.BUSINESS, BigDecimal.valueOf(90));
		values.put(Indicator.PIONEER_AVERAGE, BigDecimal.valueOf(85));
		values.put(Indicator.FINDINGS, BigDecimal.ZERO);
		values.put(Indicator.ORDINARY_FINDINGS, BigDecimal.ZERO);
		values.put(Indicator.SERIOUS_FINDINGS, BigDecimal.ZERO);
		values.put(Indicator.SANCTIONS, BigDecimal.ZERO);
		String code = "K%02d".formatted(number);
		put(Subject.SECTION, new Facts(code, "科室" + number, "B%02d".formatted(number), code, values));
	}

	void change(Subject subject, String id, Indicator indicator, int value) {
		put(subject, this.facts.get(subject).get(id).with(indicator, BigDecimal.valueOf(value)));
	}

	void moveToSection(String id, String branch, String section) {
		Facts old = this.facts.get(Subject.MEMBER).get(id);
		put(Subject.MEMBER, new Facts(id, old.name(), branch, section, old.values()));
	}

	private void put(Subject subject, Facts one) {
		this.facts.computeIfAbsent(subject, (key) -> new TreeMap<>()).put(one.id(), one);
	}

	void computeAgain() {
		this.runId = "run-2";
	}

	@Override
	public Optional<Run> newest(Period period) {
		return this.facts.isEmpty() ? Optional.empty() : Optional.of(new Run(this.runId, period, 1, 1, "a".repeat(64),
				"b".repeat(64), "c".repeat(64), "系统", LocalDateTime.MIN));
	}

	@Override
	public List<Facts> factsWithIndices(Run run, Subject subject) {
		return new ArrayList<>(this.facts.getOrDefault(subject, Map.of()).values());
	}

	@Override
	public void moveTo(Period period, Stage stage) {
		this.stages.put(period, stage);
	}

	@Override
	public Optional<Evaluation> find(Period period) {
		return Optional.ofNullable(this.stages.get(period))
			.map((stage) -> new Evaluation(period, stage, LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 12)));
	}

	@Override
	public List<String> members(String group) {
		return group.equals("organ-office") ? List.of("CZ0100", "CZ0101") : List.of();
	}

	@Override
	public boolean send(String key, String recipient, String text) {
		return this.sent.putIfAbsent(key, text) == null;
	}

	@Override
	public Run compute(Period period, String actor) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Score> scores(Run run, Subject subject) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Point> history(Subject subject, String id) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Evaluation open(Period period) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<Evaluation> all() {
		throw new UnsupportedOperationException();
	}

	@Override
	public Evaluation openYear(Period year) {
		throw new UnsupportedOperationException("only quarters here");
	}

	@Override
	public List<Period> startableYears() {
		return List.of();
	}

	@Override
	public List<Evaluation> withYears() {
		return all();
	}

}
