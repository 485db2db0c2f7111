package cn.shizhao.platform.engine;

import cn.shizhao.platform.database.DiskSpace;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * The engine takes no job while the disk is nearly full, and goes on once there is space.
 */
class JobsWhenFullTests {

	private final DiskSpace disk = mock(DiskSpace.class);

	private final DefaultJobExecutor executor = new DefaultJobExecutor();

	@Test
	void jobsWaitForSpace() {
		JobsWhenFull.hold(this.executor, this.disk);
		given(this.disk.full()).willReturn(true);
		// the engine's own would ask the database
		assertThat(this.executor.getAcquireJobsCmd(3).execute(null).size()).isZero();
		given(this.disk.full()).willReturn(false);
		assertThat(this.executor.getAcquireJobsCmd(3)).isInstanceOf(AcquireJobsCmd.class);
	}

}
