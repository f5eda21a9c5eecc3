package com.penny.batch;

import com.penny.jobs.Workbench;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Looks whether a step has left what it should have. */
@Named
@Dependent
public class VerifyStep extends AbstractBatchlet {

    @Inject
    JobContext job;

    /** The step in this job's file. */
    @Inject
    @BatchProperty
    String of;

    @Inject
    Workbench workbench;

    @Override
    public String process() {
        workbench.verify(Attempt.of(job), job.getJobName() + "." + of);
        return "VERIFIED";
    }
}
