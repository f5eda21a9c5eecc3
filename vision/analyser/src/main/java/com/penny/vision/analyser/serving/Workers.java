package com.penny.vision.analyser.serving;

import com.penny.vision.analyser.ClipAnalyser;
import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets so many clips be analysed at a time; the others wait their turn. */
final class Workers {

    private final ClipAnalyser analyser;
    private final Semaphore free;
    private final Duration limit;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
    });

    /** @param limit longest time for one clip once its turn has come */
    Workers(ClipAnalyser analyser, int count, Duration limit) {
        this.analyser = analyser;
        this.free = new Semaphore(count, true);
        this.limit = limit;
    }

    AnalysisResult analyse(AnalysisRequest request, Path clip, Path folder)
            throws ClipRejectedException, AnalysisFailedException {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnalysisFailedException("The analyser is stopping", e);
        }
        try {
            return onItsOwnThread(request, clip, folder);
        } finally {
            free.release();
        }
    }

    private AnalysisResult onItsOwnThread(AnalysisRequest request, Path clip, Path folder)
            throws ClipRejectedException, AnalysisFailedException {
        Future<AnalysisResult> work = threads.submit(() -> analyser.analyse(request, clip, folder));
        try {
            return work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ClipRejectedException rejected) {
                throw rejected;
            }
            throw new AnalysisFailedException("The analysis failed", e.getCause());
        } catch (TimeoutException e) {
            work.cancel(true);
            throw new AnalysisFailedException("The analysis took too long", e);
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new AnalysisFailedException("The analyser is stopping", e);
        }
    }
}
