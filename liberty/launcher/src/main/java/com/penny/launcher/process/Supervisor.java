package com.penny.launcher.process;

import com.penny.launcher.Console;
import com.penny.launcher.Failure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts parts and starts them again when they die. Each end is reported in one line; a part that dies more often than
 * its {@link RestartBudget} allows ends the whole product, which is better than a product that looks alive.
 */
public final class Supervisor {

    private final Console console;
    private final Clock clock;
    private final CompletableFuture<Void> gaveUp = new CompletableFuture<>();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });
    private boolean stopping;

    public Supervisor(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    /** Starts the part for the first time; if that fails the caller learns it at once. */
    public void start(Part part) throws IOException {
        watch(part, part.start(), new RestartBudget());
    }

    /** From now on an end is nothing to report; a restart that is under way is finished first. */
    public synchronized void stopping() {
        stopping = true;
        scheduler.shutdownNow();
    }

    /** Completes exceptionally with a {@link Failure} when a part cannot be kept alive; never completes otherwise. */
    public CompletableFuture<Void> gaveUp() {
        return gaveUp;
    }

    /**
     * Waits for something the parts promise.
     *
     * @throws Failure when a part cannot be kept alive meanwhile
     */
    public <T> T await(CompletableFuture<T> promise) {
        try {
            CompletableFuture.anyOf(promise, gaveUp).join();
            return promise.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void watch(Part part, CompletableFuture<Integer> exit, RestartBudget budget) {
        exit.thenAccept(code -> ended(part, "ended with " + describe(code), budget));
    }

    private synchronized void ended(Part part, String what, RestartBudget budget) {
        if (stopping) {
            return;
        }
        Optional<Duration> pause = budget.spend(clock.instant());
        if (pause.isPresent()) {
            console.say("%s %s; starting it again", part.name(), what);
            scheduler.schedule(() -> restart(part, budget), pause.get().toMillis(), TimeUnit.MILLISECONDS);
        } else {
            gaveUp.completeExceptionally(
                    new Failure("the " + part.name() + " " + what + " for the fourth time within a minute"));
        }
    }

    private synchronized void restart(Part part, RestartBudget budget) {
        if (stopping) {
            return;
        }
        try {
            watch(part, part.start(), budget);
            part.ready().thenRun(() -> console.say("%s is back", part.name()));
        } catch (IOException | RuntimeException e) {
            ended(part, "did not start (" + e.getMessage() + ")", budget);
        }
    }

    /** By the shell's convention a code above 128 is a signal. */
    private static String describe(int code) {
        return code > 128 ? "signal " + (code - 128) : "code " + code;
    }
}
