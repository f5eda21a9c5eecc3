package com.penny.vision.analyser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Measures the stages of one analysis. */
final class Stopwatch {

    private final long begun = System.nanoTime();
    private final Map<String, Long> stages = new LinkedHashMap<>();
    private long lap = begun;

    /** Ends a stage; the next one begins. */
    void finished(String stage) {
        long now = System.nanoTime();
        stages.put(stage, TimeUnit.NANOSECONDS.toMillis(now - lap));
        lap = now;
    }

    long totalMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    Map<String, Long> stagesMs() {
        return Map.copyOf(stages);
    }
}
