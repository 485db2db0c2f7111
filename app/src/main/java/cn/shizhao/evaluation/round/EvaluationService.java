package cn.shizhao.evaluation.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.foundation.calendar.Deadlines;
import cn.shizhao.foundation.calendar.Period;
import cn.shizhao.platform.roster.Roster;
import cn.shizhao.platform.year.ScheduleChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens evaluations, once per quarter, and keeps how far each has come.
 */
@Service
@Transactional
class EvaluationService implements Evaluations {

	static final int REPORT_DAYS = 3;

	private static final int LAST_QUARTER = 4;

	private final EvaluationMapper mapper;

	private final Roster roster;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EvaluationService(EvaluationMapper mapper, Roster roster, Deadlines deadlines, ApplicationEventPublisher events,
			Clock clock) {
		this.mapper = mapper;
		this.roster = roster;
		this.deadlines = deadlines;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Evaluation open(Period period) {
		LocalDate today = LocalDate.now(this.clock);
		refuseUnlessEnded(period, today);
		if (find(period).isPresent()) {
			throw openedBefore(period);
		}
		if (this.roster.members().isEmpty()) {
			throw new IllegalArgumentException("花名册里还没有在职人员，不能开启" + period.label() + "测评；请先导入花名册");
		}
		EvaluationMapper.Row row = new EvaluationMapper.Row(period.toString(), Stage.REPORTING, today,
				this.deadlines.inWorkingDays(today, REPORT_DAYS).dueOn());
		insert(period, row);
		this.events.publishEvent(new EvaluationOpened(period));
		return row.evaluation();
	}

	@Override
	public Evaluation openYear(Period year) {
		if (!startableYears().contains(year)) {
			throw new IllegalArgumentException(year.label() + "不能评选十佳标兵：第四季度还没有张榜，或已经评选过；请到光荣榜核对");
		}
		LocalDate today = LocalDate.now(this.clock);
		EvaluationMapper.Row row = new EvaluationMapper.Row(year.toString(), Stage.SELECTING, today, today);
		insert(year, row);
		return row.evaluation();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Period> startableYears() {
		List<Evaluation> all = withYears();
		List<Period> opened = all.stream().map(Evaluation::period).filter(Period::wholeYear).toList();
		return all.stream()
			.filter((evaluation) -> evaluation.stage() == Stage.SEALED && evaluation.period().quarter() == LAST_QUARTER)
			.map((evaluation) -> Period.ofYear(evaluation.period().year()))
			.filter((year) -> !opened.contains(year))
			.toList();
	}

	private static void refuseUnlessEnded(Period period, LocalDate today) {
		LocalDate end = period.end();
		if (!today.isAfter(end)) {
			throw new IllegalArgumentException(
					period.label() + "到" + ChineseTime.date(end) + "才结束，现在还不能开启测评；请在季度结束后再开启");
		}
	}

	/** Two starts at once both see no row; the primary key lets one of them in. */
	private void insert(Period period, EvaluationMapper.Row row) {
		try {
			this.mapper.insert(row);
		}
		catch (DuplicateKeyException ex) {
			throw openedBefore(period);
		}
	}

	private static IllegalArgumentException openedBefore(Period period) {
		return new IllegalArgumentException(period.label() + "已经开启过测评，每个季度只能开启一次；请到测评进度页查看");
	}

	@Override
	public void moveTo(Period period, Stage stage) {
		if (this.mapper.updateStage(period.toString(), stage) == 0) {
			throw new IllegalStateException(period.label() + "还没有开启测评，请先开启");
		}
		if (stage == Stage.SEALED) {
			this.mapper.seal(period.toString(), LocalDate.now(this.clock));
			if (period.quarter() == LAST_QUARTER) {
				this.events.publishEvent(new ScheduleChanged());
			}
		}
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Evaluation> find(Period period) {
		return this.mapper.find(period.toString()).map(EvaluationMapper.Row::evaluation);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Evaluation> all() {
		return withYears().stream().filter((evaluation) -> !evaluation.period().wholeYear()).toList();
	}

	@Override
	@Transactional(readOnly = true)
	public List<Evaluation> withYears() {
		return this.mapper.all().stream().map(EvaluationMapper.Row::evaluation).toList();
	}

}
