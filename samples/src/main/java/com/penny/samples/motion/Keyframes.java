package com.penny.samples.motion;

import java.util.ArrayList;
import java.util.List;

/** A number over time that rests at every key and eases between them. */
public final class Keyframes {

    private final List<Key> keys;

    private Keyframes(List<Key> keys) {
        this.keys = keys;
    }

    /** A number that starts at a value and keeps it until the next key. */
    public static Keyframes startingAt(double value) {
        return new Keyframes(List.of(new Key(0, value)));
    }

    /**
     * The same track with one more key.
     *
     * @throws IllegalArgumentException when the time is not after the last key
     */
    public Keyframes then(double time, double value) {
        Key last = keys.get(keys.size() - 1);
        if (time <= last.time) {
            throw new IllegalArgumentException("key at " + time + " s is not after " + last.time + " s");
        }
        List<Key> more = new ArrayList<>(keys);
        more.add(new Key(time, value));
        return new Keyframes(List.copyOf(more));
    }

    public double at(double time) {
        Key before = keys.get(0);
        for (Key key : keys) {
            if (key.time > time) {
                return before.value + (key.value - before.value) * Ease.inOut(before.time, key.time, time);
            }
            before = key;
        }
        return before.value;
    }

    private record Key(double time, double value) {}
}
