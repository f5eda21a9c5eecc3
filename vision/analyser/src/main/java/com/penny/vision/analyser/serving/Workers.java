package com.penny.vision.analyser.serving;

import com.penny.vision.analyser.work.Batch;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets so many clips be analysed at a time; the others wait their turn. A place is free again when its analysis has really
 * ended, also after its time is up: until then its frames take memory.
 */
final class Workers {

    private final Semaphore free;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
    });

    /** @param limit longest time for one clip once its turn has come; then its thread is interrupted */
    Workers(int count, Duration limit) {
        this.free = new Semaphore(count, true);
        this.limit = limit;
    }

    /** Returns when the analysis has ended, in whichever way. */
    AnalysisResult analyse(Callable<AnalysisResult> analysis) throws ClipRejectedException, AnalysisFailedException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnalysisFailedException("The analyser is stopping", e);
        }
        try {
            return onItsOwnThread(analysis);
        } finally {
            free.release();
        }
    }

    private AnalysisResult onItsOwnThread(Callable<AnalysisResult> analysis)
            throws ClipRejectedException, AnalysisFailedException {
        try (Batch alone = new Batch(threads)) {
            return alone.begin(analysis).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClipRejectedException rejected) {
                throw rejected;
            }
            throw new AnalysisFailedException("The analysis failed", e.getCause());
        } catch (TimeoutException e) {
            throw new AnalysisFailedException("The analysis took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnalysisFailedException("The analyser is stopping", e);
        }
    }
}
