package cn.shizhao.platform.engine;

import cn.shizhao.platform.database.DiskSpace;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultAcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/**
 * Lets the engine take no jobs while the disk is nearly full: what they write would be
 * the last the database can take.
 */
class JobsWhenFull implements AcquireJobsCommandFactory {

	private final AcquireJobsCommandFactory jobs;

	private final DiskSpace disk;

	private JobsWhenFull(AcquireJobsCommandFactory jobs, DiskSpace disk) {
		this.jobs = jobs;
		this.disk = disk;
	}

	static void hold(JobExecutor executor, DiskSpace disk) {
		executor.setAcquireJobsCmdFactory(new JobsWhenFull(new DefaultAcquireJobsCommandFactory(executor), disk));
	}

	@Override
	public Command<AcquiredJobs> getCommand(int most) {
		return this.disk.full() ? (context) -> new AcquiredJobs(0) : this.jobs.getCommand(most);
	}

}
