package com.penny.vision.analyser.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process under limits. Closing it kills it if it still runs. So does an interrupt of the thread that started it:
 * nothing else ends a read from a pipe or a write to one.
 */
final class Child implements AutoCloseable {

    private static final int SIGNALLED = 128;
    /** SIGXCPU. ffmpeg catches it and ends with the second code. */
    private static final int CPU_LIMIT = SIGNALLED + 24;

    private static final int CPU_LIMIT_CAUGHT = 255;
    /** ILL, ABRT, BUS, FPE, KILL, SEGV, TERM. */
    private static final Set<Integer> FATAL_SIGNALS = Set.of(4, 6, 7, 8, 9, 11, 15);
    /**
     * The shell's codes for a program that is not executable (or a limit that cannot be set) and one that is not there;
     * the loader ends with the second when a library is missing. The programs themselves never end with them.
     */
    private static final Set<Integer> NOT_STARTED = Set.of(126, 127);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private static final ScheduledExecutorService WATCHDOG = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "child-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    private final String program;
    private final Process process;
    private final Thread starter = Thread.currentThread();
    private final long deadlineNanos;
    private final ScheduledFuture<?> watch;
    private volatile boolean overtime;

    private Child(String program, Process process, ChildLimits limits) {
        this.program = program;
        this.process = process;
        this.deadlineNanos = System.nanoTime() + limits.wall().toNanos();
        long every = LOOKS_EVERY.toMillis();
        this.watch = WATCHDOG.scheduleWithFixedDelay(this::killIfNotWanted, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Starts a program. Its environment says only where the libraries lie that were unpacked beside it; what it says on
     * its error output is dropped.
     *
     * @param command the program's absolute path and its arguments
     */
    static Child start(List<String> command, ChildLimits limits) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(limits.applyTo(command)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment()
                .put("LD_LIBRARY_PATH", Path.of(command.get(0)).getParent().toString());
        return new Child(command.get(0), builder.start(), limits);
    }

    InputStream output() {
        return process.getInputStream();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    /**
     * Waits for the end.
     *
     * @throws ChildDiedException when it could not start, crashed, was killed, or used too much time on the clock
     */
    Exit await() throws ChildDiedException {
        try {
            int code = process.waitFor();
            if (overtime) {
                throw new ChildDiedException(program + " did not finish in time");
            }
            if (code == CPU_LIMIT || code == CPU_LIMIT_CAUGHT) {
                return Exit.OUT_OF_CPU_TIME;
            }
            if (NOT_STARTED.contains(code)) {
                throw new ChildDiedException(program + " cannot be started (code " + code + ")");
            }
            if (FATAL_SIGNALS.contains(code - SIGNALLED)) {
                throw new ChildDiedException(program + " died of signal " + (code - SIGNALLED));
            }
            return code == 0 ? Exit.SUCCESS : Exit.FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while waiting for a child process"));
        }
    }

    @Override
    public void close() {
        watch.cancel(false);
        process.destroyForcibly();
    }

    private void killIfNotWanted() {
        overtime = System.nanoTime() - deadlineNanos > 0;
        if (overtime || starter.isInterrupted()) {
            process.destroyForcibly();
        }
    }

    /** How a child ended. */
    enum Exit {
        SUCCESS,
        FAILURE,
        OUT_OF_CPU_TIME
    }
}
