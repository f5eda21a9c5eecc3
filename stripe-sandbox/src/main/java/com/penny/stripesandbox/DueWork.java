package com.penny.stripesandbox;

import java.lang.System.Logger;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Does again and again what time alone brings about; a failure is reported and does not end it. */
final class DueWork implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DueWork.class.getName());
    private static final long INTERVAL_MILLIS = 250;

    private final Runnable work;
    private final ScheduledExecutorService timer;

    DueWork(Runnable work, ThreadFactory threads) {
        this.work = work;
        this.timer = Executors.newSingleThreadScheduledExecutor(threads);
    }

    void start() {
        timer.scheduleWithFixedDelay(this::runOnce, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdown();
    }

    private void runOnce() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.ERROR, "Work that was due failed; trying again", e);
        }
    }
}
