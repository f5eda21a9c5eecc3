package com.penny.samples.motion;

import com.penny.samples.figure.Side;
import com.penny.samples.figure.Trunk;
import com.penny.samples.geometry.Vec3;
import java.util.ArrayList;
import java.util.List;

/** What one hand does: it rests at every target and eases from one to the next. */
public final class HandTrack {

    private final List<Key> keys;

    private HandTrack(List<Key> keys) {
        this.keys = keys;
    }

    public static HandTrack startingAt(HandTarget target) {
        return new HandTrack(List.of(new Key(0, target)));
    }

    /**
     * The same track with one more target.
     *
     * @throws IllegalArgumentException when the time is not after the last target
     */
    public HandTrack then(double time, HandTarget target) {
        Key last = keys.get(keys.size() - 1);
        if (time <= last.time) {
            throw new IllegalArgumentException("target at " + time + " s is not after " + last.time + " s");
        }
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(time, target));
        return new HandTrack(List.copyOf(more));
    }

    /** Keeps the last target until {@code time}. */
    public HandTrack holdUntil(double time) {
        return then(time, keys.get(keys.size() - 1).target);
    }

    Vec3 wristAt(double time, Trunk trunk, Side side) {
        Key before = keys.get(0);
        for (Key key : keys) {
            if (key.time > time) {
                Vec3 from = before.target.wrist(trunk, side);
                Vec3 to = key.target.wrist(trunk, side);
                return from.lerp(to, Ease.inOut(before.time, key.time, time));
            }
            before = key;
        }
        return before.target.wrist(trunk, side);
    }

    private record Key(double time, HandTarget target) {}
}
