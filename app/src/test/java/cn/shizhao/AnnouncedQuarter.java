package cn.shizhao;

import java.util.List;

import cn.shizhao.evaluation.round.Evaluations;
import cn.shizhao.evaluation.round.Stage;
import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sample's second quarter, selected and approved, as a test finds it: whatever came
 * after the approval is taken back, by this test or by one before it.
 */
public final class AnnouncedQuarter {

	public static final Period PERIOD = new Period(2026, 2);

	private static final List<String> LATER = List.of("home_visit_record", "home_visit_photo", "family_request",
			"letter_event", "letter", "home_visit", "visit_round", "objection", "publicity_name", "publicity",
			"selection_strike", "selection_reopening");

	private final RuntimeService runtime;

	private final Evaluations evaluations;

	private final JdbcTemplate jdbc;

	public AnnouncedQuarter(ApplicationContext application) {
		this.runtime = application.getBean(RuntimeService.class);
		this.evaluations = application.getBean(Evaluations.class);
		this.jdbc = application.getBean(JdbcTemplate.class);
	}

	/**
	 * Takes back what came after the approval; the year and its last quarter go as well.
	 */
	public void takeBack() {
		List.of("2026Q2", "2026").forEach(this::endProcesses);
		endTalks();
		LATER.forEach((table) -> this.jdbc.update("DELETE FROM " + table + " WHERE period IN ('2026Q2', '2026')"));
		this.jdbc.update("DELETE FROM selection_verdict WHERE period = '2026' OR (period = '2026Q2' AND attempt > 0)");
		this.jdbc.update("DELETE FROM evaluation WHERE period IN ('2026', '2026Q4')");
		this.jdbc.update("DELETE FROM outbox WHERE message_key LIKE 'visit-%' OR message_key LIKE 'announced/%'"
				+ " OR message_key LIKE 'talk-%'");
		this.evaluations.moveTo(PERIOD, Stage.SEALED);
	}

	/** No talk is part of the sample. */
	private void endTalks() {
		this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("talk")
			.list()
			.forEach((instance) -> this.runtime.deleteProcessInstance(instance.getId(), "for the next test"));
		this.jdbc.update("DELETE FROM form_draft WHERE feature = 'talk'");
		List.of("talk_event", "talk").forEach((table) -> this.jdbc.update("DELETE FROM " + table));
	}

	private void endProcesses(String businessKey) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.list()
			.stream()
			.filter((instance) -> !instance.getProcessDefinitionId().startsWith("work-year:"))
			.forEach((instance) -> this.runtime.deleteProcessInstance(instance.getId(), "for the next test"));
	}

}
