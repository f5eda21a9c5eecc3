package com.penny.samples.truth;

import com.penny.samples.motion.ItemStory;
import com.penny.samples.motion.Phase;
import com.penny.samples.render.PixelBox;
import java.util.List;
import java.util.Optional;

/** What one frame shows. */
public record FrameTruth(int index, double seconds, List<Person> people) {

    /**
     * @param id from 1, the same through the clip
     * @param box around what is seen; empty when nothing is
     * @param visibleFraction share of the outline inside the picture that nothing hides
     * @param keypoints the 17 joints of the COCO format, in its order
     * @param item the item of the script, if this person has one
     */
    public record Person(
            int id,
            Phase phase,
            Optional<PixelBox> box,
            double visibleFraction,
            List<Keypoint> keypoints,
            Optional<Item> item) {}

    /** A joint in pixels; may lie outside the picture. */
    public record Keypoint(double x, double y, Visibility visibility) {}

    /** How COCO counts visibility. */
    public enum Visibility {
        OUTSIDE,
        HIDDEN,
        VISIBLE
    }

    /** Where the item is, and its centre in pixels even while it is hidden. */
    public record Item(ItemStory.Place place, double x, double y) {}
}
