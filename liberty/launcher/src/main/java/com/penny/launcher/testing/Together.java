package com.penny.launcher.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Suites that do not get into each other's way, at the same time. */
final class Together implements Suite {

    private final List<Suite> suites;

    Together(Suite... suites) {
        this.suites = List.of(suites);
    }

    @Override
    public Tally run() throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(suites.size());
        try {
            List<Callable<Tally>> work =
                    suites.stream().<Callable<Tally>>map(suite -> suite::run).toList();
            Tally tally = Tally.NOTHING;
            for (Future<Tally> each : threads.invokeAll(work)) {
                tally = tally.plus(each.get());
            }
            return tally;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
