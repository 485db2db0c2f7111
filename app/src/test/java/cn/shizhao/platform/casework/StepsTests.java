package cn.shizhao.platform.casework;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import cn.shizhao.foundation.calendar.Deadlines.Deadline;
import cn.shizhao.foundation.calendar.Period;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

class StepsTests {

	private static final Deadline DEADLINE = new Deadline(LocalDate.of(2026, 3, 6), new Date(2), new Date(1));

	private final DelegateExecution execution = mock(DelegateExecution.class);

	private final DelegateTask task = mock(DelegateTask.class);

	private final Map<String, Object> variables = new HashMap<>(Map.of("talk", "T1", "period", "2026"));

	private final Map<String, Object> locals = new HashMap<>();

	@BeforeEach
	void setUp() {
		given(this.execution.getVariable(anyString()))
			.willAnswer((call) -> this.variables.get(call.<String>getArgument(0)));
		willAnswer((call) -> {
			this.variables.putAll(call.getArgument(0));
			return null;
		}).given(this.execution).setVariables(anyMap());
		willAnswer((call) -> this.locals.put(call.getArgument(0), call.getArgument(1))).given(this.execution)
			.setVariableLocal(anyString(), any());
		given(this.task.getExecution()).willReturn(this.execution);
		given(this.task.getVariable(anyString())).willAnswer((call) -> this.variables.get(call.<String>getArgument(0)));
		given(this.task.getId()).willReturn("t1");
		given(this.task.getAssignee()).willReturn("CZ0001");
		given(this.task.getDueDate()).willReturn(new Date(3));
	}

	@Test
	void aStepTakesTheIdAndLeavesWhatFollows() throws Exception {
		Steps.about("talk")
			.goesOn((talk) -> Next.about("key-" + talk)
				.and("person", "CZ0002")
				.andDue("record", DEADLINE)
				.here("branch", "B01")
				.hereDue("answer", DEADLINE))
			.execute(this.execution);
		then(this.execution).should().setProcessBusinessKey("key-T1");
		assertThat(this.variables).containsEntry("person", "CZ0002")
			.containsEntry("recordRemindAt", new Date(1))
			.containsEntry("recordDueAt", new Date(2))
			.doesNotContainKey("branch");
		assertThat(this.locals).containsOnly(Map.entry("branch", "B01"), Map.entry("answerRemindAt", new Date(1)),
				Map.entry("answerDueAt", new Date(2)));
	}

	@Test
	void aStepThatOnlyDoesSomethingLeavesTheProcessAsItIs() throws Exception {
		AtomicReference<String> done = new AtomicReference<>();
		Steps.about("talk").does(done::set).execute(this.execution);
		assertThat(done).hasValue("T1");
		then(this.execution).should(never()).setProcessBusinessKey(anyString());
		then(this.execution).should(never()).setVariables(anyMap());
	}

	@Test
	void aCompletionKnowsWhoActsAndWhichDraft() throws Exception {
		AtomicReference<By> by = new AtomicReference<>();
		Steps.about("talk").completes((talk, one) -> by.set(one)).notify(this.task);
		assertThat(by).hasValue(new By("CZ0001", "t1", new Date(3)));
	}

	@Test
	void whatTheModelForgotIsNamed() {
		assertThatNullPointerException().isThrownBy(() -> Steps.about("finding").does((finding) -> {
		}).execute(this.execution)).withMessage("finding");
	}

	@Test
	void aQuarterIsNoYear() {
		Ids ids = new Ids(this.execution, null);
		assertThat(ids.period()).isEqualTo(Period.ofYear(2026));
		assertThatIllegalArgumentException().isThrownBy(ids::quarter).withMessageContaining("2026");
		assertThat(ids.find("none")).isNull();
		assertThat(ids.key()).isNull();
	}

}
