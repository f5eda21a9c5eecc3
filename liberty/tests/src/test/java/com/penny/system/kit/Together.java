package com.penny.system.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several people do something at the same moment. */
public final class Together {

    private Together() {}

    /** What each of them got, in their order. */
    public static <T> List<T> run(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                running.add(people.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
