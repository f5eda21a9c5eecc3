package com.penny.vision.analyser.behaviour;

import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names what was seen. */
final class StorySignals {

    private final int trackId;
    private final HandStory hand;
    private final String dwellDetail;

    /** @param zoned whether the shelf was drawn, so that we know what the person stood near */
    StorySignals(int trackId, HandStory hand, boolean zoned) {
        this.trackId = trackId;
        this.hand = hand;
        this.dwellDetail = zoned ? "stood near the shelf" : "stood in one place";
    }

    /**
     * @param dwell when the person stood near goods; null for never long enough
     * @param exit when the person left without having been at the till; null for never
     */
    List<Signal> all(Span dwell, Span exit) {
        List<Signal> signals = new ArrayList<>();
        for (Reach reach : hand.reaches()) {
            boolean back = hand.putBack().filter(reach::equals).isPresent();
            signals.add(
                    back
                            ? signal(SignalKind.ITEM_RETURNED, reach.span(), "hand back to shelf, then free")
                            : signal(SignalKind.SHELF_REACH, reach.span(), "hand in shelf"));
        }
        hand.putAway()
                .ifPresent(span -> signals.add(
                        signal(SignalKind.CONCEALMENT, span, hand.putAwayPlace().detail())));
        if (dwell != null) {
            signals.add(signal(SignalKind.DWELL, dwell, dwellDetail));
        }
        if (exit != null) {
            signals.add(signal(SignalKind.EXIT_WITHOUT_TILL, exit, "through the exit, not by the till"));
        }
        signals.sort(Comparator.comparingInt(Signal::startMs));
        return signals;
    }

    private Signal signal(SignalKind kind, Span span, String detail) {
        return new Signal(kind, trackId, span.startMs(), span.endMs(), detail);
    }
}
