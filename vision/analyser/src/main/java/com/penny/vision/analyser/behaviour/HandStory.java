package com.penny.vision.analyser.behaviour;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one hand did, in order. It is told where the hand is, sample by sample, and knows at any moment what that amounts
 * to so far.
 */
final class HandStory {

    /** A grip takes this long at least; shorter is a swing past the shelf or a slip of the pose model. */
    private static final int GRIP_MS = 200;
    /** Putting something away takes this long at least; scratching or brushing past is shorter. */
    private static final int PUT_AWAY_MS = 400;
    /** A hand that hangs this long is free. */
    private static final int FREE_MS = 300;
    /** Whatever is looked at or carried is held this long at least. */
    private static final int HELD_MS = 400;
    /**
     * A hand that was last seen on the body and then is not seen is taken to be still there, for at most this long and
     * never longer than it was seen there: a guess does not outweigh what it is drawn from.
     */
    private static final int VANISHED_MS = 1000;

    private final int sampleMs;
    private final List<Reach> reaches = new ArrayList<>();
    private final Map<HandPlace, Integer> onBodyMs = new EnumMap<>(HandPlace.class);
    private Reach reaching;
    private Span onBody;
    private int contactMs;
    private int contactSeenMs;
    private int heldMs;
    private int freeMs;
    private int vanishedMs;
    private HandPlace lastSeen = HandPlace.UNSEEN;
    private boolean gripped;
    private boolean cameBack;

    /** @param sampleMs time between two samples */
    HandStory(int sampleMs) {
        this.sampleMs = sampleMs;
    }

    void add(HandReading reading) {
        HandPlace place = effective(reading.place());
        if (place == HandPlace.SHELF) {
            reach(reading);
            return;
        }
        reaching = null;
        gripped = false;
        if (reaches.isEmpty() || released()) {
            return;
        }
        if (place.isOnBody()) {
            touchBody(place, reading);
        } else if (place == HandPlace.RELAXED) {
            freeMs += sampleMs;
        } else {
            heldMs += sampleMs;
            freeMs = 0;
        }
    }

    /** All reaches so far. */
    List<Reach> reaches() {
        return List.copyOf(reaches);
    }

    /** Whether the hand held something away from body and shelf after the last reach. */
    boolean held() {
        return heldMs >= HELD_MS;
    }

    /** How long the hand was on the body since the last reach; 0 until it was seen there long enough to put something away. */
    int putAwayMs() {
        return contactSeenMs >= PUT_AWAY_MS ? contactMs : 0;
    }

    /** When something may have been put away. */
    Optional<Span> putAway() {
        return putAwayMs() > 0 ? Optional.of(onBody) : Optional.empty();
    }

    /** Where on the body the hand was longest. */
    HandPlace putAwayPlace() {
        return onBodyMs.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(HandPlace.UNSEEN);
    }

    /** Whether the hand hung free after something was put away: whatever it held stayed on the body. */
    boolean released() {
        return freeMs >= FREE_MS && putAwayMs() > 0;
    }

    /** The reach that put something back, if the hand then hung free: it took nothing with it. */
    Optional<Reach> putBack() {
        boolean empty = freeMs >= FREE_MS && putAwayMs() == 0 && !held();
        return cameBack && empty ? Optional.of(reaches.get(reaches.size() - 1)) : Optional.empty();
    }

    /** A hand that vanished on the body is inside the clothes or the bag. */
    private HandPlace effective(HandPlace place) {
        if (place != HandPlace.UNSEEN) {
            vanishedMs = 0;
            lastSeen = place;
            return place;
        }
        vanishedMs += sampleMs;
        int trusted = Math.min(VANISHED_MS, contactSeenMs);
        return lastSeen.isOnBody() && vanishedMs <= trusted ? lastSeen : place;
    }

    private void reach(HandReading reading) {
        reaching = reaching == null ? Reach.begun(reading) : reaching.continued(reading);
        if (gripped) {
            reaches.set(reaches.size() - 1, reaching);
        } else if (reaching.span().lengthMs() + sampleMs >= GRIP_MS) {
            gripped = true;
            beginAfresh();
            reaches.add(reaching);
        }
    }

    /** What the hand did after an earlier reach does not belong to this one, unless it had ended with a free hand. */
    private void beginAfresh() {
        if (released()) {
            return;
        }
        if (held() || putAwayMs() > 0) {
            cameBack = true;
        }
        heldMs = 0;
        freeMs = 0;
        contactMs = 0;
        contactSeenMs = 0;
        onBodyMs.clear();
        onBody = null;
    }

    private void touchBody(HandPlace place, HandReading reading) {
        freeMs = 0;
        onBody = onBody == null ? new Span(reading.tMs(), reading.tMs()) : onBody.until(reading.tMs());
        contactMs += sampleMs;
        contactSeenMs += reading.place() == HandPlace.UNSEEN ? 0 : sampleMs;
        onBodyMs.merge(place, sampleMs, Integer::sum);
    }
}
