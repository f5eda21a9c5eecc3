package com.penny.samples.clips;

import com.penny.samples.motion.ItemStory;
import com.penny.samples.motion.Performer;
import java.util.List;

/**
 * One sample clip.
 *
 * @param name file name without its ending
 * @param what what happens, one sentence
 * @param clock time of day burnt into the first frame, {@code HH:mm:ss}
 * @param seed of the sensor noise
 */
public record Clip(
        String name, ShopCamera camera, double seconds, String what, List<Performer> people, String clock, int seed) {

    /** Frames per second of every clip. */
    public static final int RATE = 15;

    public int frames() {
        return (int) Math.round(seconds * RATE);
    }

    /** Whether anybody hides an item on themselves. */
    public boolean conceals() {
        return people.stream()
                .flatMap(person -> person.item().stream())
                .anyMatch(story -> story.ending() == ItemStory.Place.HIDDEN);
    }
}
