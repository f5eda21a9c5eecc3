package com.penny.vision.analyser.behaviour;

/** A stretch of time, both ends included, in milliseconds from the start of the clip. */
record Span(int startMs, int endMs) {

    int lengthMs() {
        return endMs - startMs;
    }

    Span until(int tMs) {
        return new Span(startMs, tMs);
    }
}
