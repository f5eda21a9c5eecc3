package com.penny.vision.analyser.artefacts;

import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import java.util.List;
import java.util.TreeSet;

/** The moments that tell most of what happened. */
final class TellingMoments {

    private static final int COUNT = 3;
    /** Pictures closer than this show the same. */
    private static final int APART_MS = 300;

    private TellingMoments() {}

    /**
     * Three moments, fewer in a very short track.
     *
     * @param signals of the subject
     * @param fromMs when the subject was first seen
     * @param toMs when the subject was last seen
     */
    static List<Integer> of(List<Signal> signals, int fromMs, int toMs) {
        TreeSet<Integer> moments = new TreeSet<>();
        for (SignalKind kind : List.of(
                SignalKind.CONCEALMENT,
                SignalKind.SHELF_REACH,
                SignalKind.ITEM_RETURNED,
                SignalKind.EXIT_WITHOUT_TILL)) {
            signals.stream()
                    .filter(signal -> signal.kind() == kind)
                    .forEach(signal -> add(moments, (signal.startMs() + signal.endMs()) / 2));
        }
        // The end of what happened comes next, then the track's quarters.
        signals.stream()
                .filter(signal -> signal.kind() == SignalKind.CONCEALMENT)
                .forEach(signal -> add(moments, Math.min(toMs, signal.endMs() + APART_MS)));
        for (int quarter : new int[] {2, 1, 3}) {
            add(moments, fromMs + (toMs - fromMs) * quarter / 4);
        }
        return List.copyOf(moments);
    }

    private static void add(TreeSet<Integer> moments, int tMs) {
        boolean near =
                !moments.subSet(tMs - APART_MS, false, tMs + APART_MS, false).isEmpty();
        if (moments.size() < COUNT && !near) {
            moments.add(tMs);
        }
    }
}
