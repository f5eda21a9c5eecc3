package com.penny.batch;

import com.penny.jobs.Workbench;
import com.penny.jobs.Workbench.Ending;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says how an attempt at a run has ended. */
@Named
@Dependent
public class EndOfRun extends AbstractJobListener {

    @Inject
    JobContext job;

    @Inject
    Workbench workbench;

    @Override
    public void afterJob() {
        workbench.ended(Attempt.of(job), ending(job.getBatchStatus()));
    }

    /** The container has not decided yet whether a job that came to its end is complete. */
    private static Ending ending(BatchStatus status) {
        return status == BatchStatus.STARTED || status == BatchStatus.COMPLETED ? Ending.COMPLETED : Ending.FAILED;
    }
}
