package com.penny.samples.staging;

import com.penny.samples.figure.Figure;
import com.penny.samples.geometry.Vec3;
import com.penny.samples.motion.ItemStory;
import com.penny.samples.motion.Phase;
import java.util.Optional;

/** A person of the script at one moment, dressed and carrying what they carry. */
public record StagedPerson(Figure figure, Phase phase, Optional<StagedItem> item) {

    /** @param centre metres; stays with the body when the item is hidden */
    public record StagedItem(ItemStory.Place place, Vec3 centre) {}
}
