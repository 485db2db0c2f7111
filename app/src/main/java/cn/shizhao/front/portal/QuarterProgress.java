package cn.shizhao.front.portal;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import cn.shizhao.evaluation.round.Evaluation;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.ChineseTime;
import cn.shizhao.front.portal.StartView.Progress;
import cn.shizhao.front.portal.StartView.Step;
import cn.shizhao.front.portal.StartView.Step.State;
import cn.shizhao.front.portal.StartView.Waiting;
import cn.shizhao.platform.engine.OpenTasks;
import cn.shizhao.platform.engine.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells how far the newest evaluation has come and what it waits for.
 */
@Component
class QuarterProgress {

	private final RunningQuarter quarter;

	private final OpenTasks openTasks;

	private final Clock clock;

	QuarterProgress(RunningQuarter quarter, OpenTasks openTasks, Clock clock) {
		this.quarter = quarter;
		this.openTasks = openTasks;
		this.clock = clock;
	}

	@Nullable Progress newest() {
		return this.quarter.evaluation().map(this::progress).orElse(null);
	}

	private Progress progress(Evaluation evaluation) {
		return new Progress(evaluation.period().toString(), evaluation.period().label(),
				ChineseTime.date(evaluation.openedOn()), evaluation.stage() == Stage.SEALED, steps(evaluation.stage()),
				waiting(evaluation));
	}

	/** Once sealed, every step is done. */
	private static List<Step> steps(Stage current) {
		return Arrays.stream(Stage.values())
			.filter((stage) -> stage != Stage.SEALED)
			.map((stage) -> new Step(stage.label(), state(stage, current)))
			.toList();
	}

	private static State state(Stage stage, Stage current) {
		if (stage.compareTo(current) < 0) {
			return State.DONE;
		}
		return (stage == current) ? State.CURRENT : State.AHEAD;
	}

	private List<Waiting> waiting(Evaluation evaluation) {
		return this.openTasks.of(evaluation.period().toString())
			.stream()
			.collect(Collectors.groupingBy(OpenTask::name, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(this::waiting)
			.toList();
	}

	private Waiting waiting(List<OpenTask> tasks) {
		LocalDateTime now = LocalDateTime.now(this.clock);
		List<LocalDateTime> due = tasks.stream().map(OpenTask::dueAt).filter(Objects::nonNull).sorted().toList();
		return new Waiting(tasks.get(0).name(), tasks.size(), (int) due.stream().filter(now::isAfter).count(),
				due.isEmpty() ? "" : ChineseTime.time(due.get(0)));
	}

}
