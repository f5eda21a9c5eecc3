package com.penny.jobs.control;

import com.penny.jobs.Job;
import java.time.Instant;

/** When a job that runs by itself is due. */
final class Rhythm {

    private Rhythm() {}

    /** The latest time that it was due, at or before now. */
    static Instant last(Job job, Instant now) {
        long every = job.every().toMillis();
        long after = job.after().toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli() - after, every) * every + after);
    }

    static Instant next(Job job, Instant now) {
        return last(job, now).plus(job.every());
    }
}
