package cn.shizhao.inspection.finding;

import java.time.LocalDate;
import java.util.Map;

import cn.shizhao.SampleTest;
import cn.shizhao.WebClient;
import cn.shizhao.platform.account.Role;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An appeal does not come into the hands of whom it is about, nor of who inspected.
 */
@SampleTest
class FindingTransferIntegrationTests {

	private static final String PERSON = "CZ0058";

	private static final String OFFICE = "CZ0047";

	@LocalServerPort
	private int port;

	@Autowired
	private TaskService tasks;

	private Inspections inspections;

	@BeforeEach
	void nothingFoundYet(@Autowired ApplicationContext application) {
		this.inspections = new Inspections(application, this.port);
	}

	@Test
	void anAppealIsTransferredToNobodyConcerned() {
		String finding = this.inspections.find(PERSON, 2, "MINOR", LocalDate.now());
		this.inspections.appeal(PERSON, finding);
		String task = this.inspections.task(finding, "userTask_hearAppeal").getId();
		assertThat(transfer(task, PERSON)).contains("不能转给当事人");
		assertThat(transfer(task, Inspections.INSPECTOR)).contains("要由检查人和当事人以外的人审理");
		assertThat(this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
		String judge = this.inspections.bystander(Role.DISCIPLINE);
		assertThat(transfer(task, judge)).contains("已转给");
		assertThat(this.tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(judge);
	}

	private String transfer(String task, String to) {
		WebClient office = this.inspections.as(OFFICE);
		assertThat(office.form("/tasks/" + task + "/transfer", Map.of("to", to, "reason", "另请人审理")).statusCode())
			.isEqualTo(302);
		return office.get("/tasks/" + task).body();
	}

}
