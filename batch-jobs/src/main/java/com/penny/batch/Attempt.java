package com.penny.batch;

import com.penny.jobs.Workbench.Ticket;
import jakarta.batch.runtime.context.JobContext;
import java.util.UUID;

/** What every job is started with, as its file hands it on. */
final class Attempt {

    private Attempt() {}

    /** @throws IllegalStateException for a job that anybody else has started: it must not work on "everything" */
    static Ticket of(JobContext job) {
        return new Ticket(UUID.fromString(required(job, "run")), Integer.parseInt(required(job, "attempt")));
    }

    private static String required(JobContext job, String name) {
        String value = job.getProperties().getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("a job was started without its parameter " + name);
        }
        return value;
    }
}
