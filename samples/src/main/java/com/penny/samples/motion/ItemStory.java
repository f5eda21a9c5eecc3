package com.penny.samples.motion;

import com.penny.samples.store.ShelfSpot;

/**
 * The way of one item through a clip.
 *
 * @param home where it stands at first
 * @param takenAt seconds, when the hand closes on it
 * @param releasedAt seconds, when the hand lets it go or covers it
 * @param ending where it is afterwards
 */
public record ItemStory(ShelfSpot home, double takenAt, double releasedAt, Place ending) {

    /** Where an item is. */
    public enum Place {
        SHELF,
        HAND,
        HIDDEN,
        BASKET
    }

    public ItemStory {
        if (releasedAt <= takenAt) {
            throw new IllegalArgumentException("an item is released after it is taken");
        }
        if (ending == Place.HAND) {
            throw new IllegalArgumentException("a released item is not in the hand");
        }
    }

    public Place placeAt(double time) {
        if (time < takenAt) {
            return Place.SHELF;
        }
        return time < releasedAt ? Place.HAND : ending;
    }
}
