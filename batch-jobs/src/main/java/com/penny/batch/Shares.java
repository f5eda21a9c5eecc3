package com.penny.batch;

import com.penny.jobs.Part;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;

/** What an artifact works on. */
final class Shares {

    private Shares() {}

    /** The name by which a feature brings the step. */
    static String step(JobContext job, StepContext step) {
        return job.getJobName() + "." + step.getStepName();
    }

    /** @param part null where the step is not partitioned, as is the other */
    static Part part(String part, String parts) {
        return part == null || part.isBlank() ? Part.WHOLE : new Part(Integer.parseInt(part), Integer.parseInt(parts));
    }
}
