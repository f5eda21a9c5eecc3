package com.penny.vision.analyser.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Pieces of work that end together: after {@link #close} none is under way, so that what they used can be taken away. For
 * one thread; the pieces run on others.
 */
public final class Batch implements AutoCloseable {

    private final ExecutorService threads;
    private final List<Future<?>> pieces = new ArrayList<>();
    private int underWay;
    private boolean closed;

    /** @param threads where the pieces run */
    public Batch(ExecutorService threads) {
        this.threads = threads;
    }

    /** Begins a piece of work as soon as a thread is free. */
    public <T> Future<T> begin(Callable<T> piece) {
        Future<T> begun = threads.submit(() -> done(piece));
        pieces.add(begun);
        return begun;
    }

    /** Drops what is not begun, interrupts what is, and waits for its end. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        pieces.forEach(piece -> piece.cancel(true));
        awaitEnd();
    }

    private <T> T done(Callable<T> piece) throws Exception {
        enter();
        try {
            return piece.call();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        if (closed) {
            throw new CancellationException("No longer wanted");
        }
        underWay++;
    }

    private synchronized void leave() {
        underWay--;
        notifyAll();
    }

    private synchronized void awaitEnd() {
        boolean interrupted = false;
        while (underWay > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                // The pieces are on their way out already; whoever waits for us learns of it afterwards.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
