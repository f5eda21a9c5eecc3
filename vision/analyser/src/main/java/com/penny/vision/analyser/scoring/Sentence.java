package com.penny.vision.analyser.scoring;

import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what was seen in one line. It names movements, never intentions. */
public final class Sentence {

    /** Moved at least this far, in heights of the own box, somebody walked. */
    private static final double WALKED = 0.5;

    private Sentence() {}

    /**
     * @param people how many were followed
     * @param signals of the subject
     * @param moved way of the subject, in heights of its own box
     */
    public static String of(int people, List<Signal> signals, double moved) {
        if (people == 0) {
            return "Nobody followed in this clip";
        }
        Optional<Signal> concealment = first(signals, SignalKind.CONCEALMENT);
        Optional<Signal> reach = first(signals, SignalKind.SHELF_REACH);
        String exit = first(signals, SignalKind.EXIT_WITHOUT_TILL).isPresent() ? ", then through the exit" : "";
        if (concealment.isPresent() && reach.isPresent()) {
            int lengthMs = concealment.get().endMs() - reach.get().startMs();
            return "Reached to shelf, " + concealment.get().detail() + ", " + seconds(lengthMs) + exit;
        }
        if (first(signals, SignalKind.ITEM_RETURNED).isPresent()) {
            return "Person at the shelf, item put back";
        }
        if (reach.isPresent()) {
            return "Reached to shelf, "
                    + seconds(reach.get().endMs() - reach.get().startMs()) + exit;
        }
        Optional<Signal> dwell = first(signals, SignalKind.DWELL);
        if (dwell.isPresent()) {
            return "Person " + dwell.get().detail() + ", "
                    + seconds(dwell.get().endMs() - dwell.get().startMs());
        }
        if (moved < WALKED) {
            return people == 1 ? "Person stood still" : people + " people stood still";
        }
        return people == 1 ? "Person walked through" : people + " people walked through";
    }

    private static Optional<Signal> first(List<Signal> signals, SignalKind kind) {
        return signals.stream().filter(signal -> signal.kind() == kind).findFirst();
    }

    private static String seconds(int ms) {
        return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }
}
