package com.penny.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Samples the resident memory of some processes and all their children ten times a second and keeps the largest sum. */
final class MemoryWatch implements AutoCloseable {

    private static final String RESIDENT = "VmRSS:";

    private final List<ProcessHandle> roots;
    private final AtomicLong peakKilobytes = new AtomicLong();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "memory watch");
        thread.setDaemon(true);
        return thread;
    });

    MemoryWatch(List<ProcessHandle> roots) {
        this.roots = List.copyOf(roots);
        sampler.scheduleAtFixedRate(this::sample, 0, 100, TimeUnit.MILLISECONDS);
    }

    /** The largest sum so far, in megabytes of 1,000,000 bytes. */
    double peakMegabytes() {
        return peakKilobytes.get() * 1024 / 1e6;
    }

    private void sample() {
        long sum = roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .mapToLong(MemoryWatch::residentKilobytes)
                .sum();
        peakKilobytes.accumulateAndGet(sum, Math::max);
    }

    /** Nothing for a process that has just ended. */
    private static long residentKilobytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }
}
