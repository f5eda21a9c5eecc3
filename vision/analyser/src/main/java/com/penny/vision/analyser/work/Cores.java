package com.penny.vision.analyser.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The cores of the machine, shared by all clips: one clip alone gets all of them, several take turns piece by piece, and
 * there are never more threads computing than cores. Safe for use by several threads; a piece must not itself wait for
 * other pieces.
 */
public final class Cores implements AutoCloseable {

    private final ExecutorService threads;

    /** @param count pieces worked on at a time, from 1 */
    public Cores(int count) {
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "core");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does independent pieces of work, as many at a time as there are cores free.
     *
     * @return the results in the order of the pieces
     * @throws IOException what the first failing piece threw, or when the calling thread was interrupted; no piece is under
     *     way any more then, and those not begun are dropped
     */
    public <T> List<T> doAll(List<Callable<T>> pieces) throws IOException {
        try (Batch batch = batch()) {
            List<Future<T>> begun = pieces.stream().map(batch::begin).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> piece : begun) {
                results.add(result(piece));
            }
            return results;
        }
    }

    /** Pieces of work that end together. */
    public Batch batch() {
        return new Batch(threads);
    }

    /**
     * Waits for a piece of work.
     *
     * @throws IOException what the piece threw, or when the calling thread was interrupted
     */
    public static <T> T result(Future<T> piece) throws IOException {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while working on a clip");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static IOException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            throw failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
