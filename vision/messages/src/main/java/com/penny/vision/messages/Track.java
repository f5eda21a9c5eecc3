package com.penny.vision.messages;

import java.util.List;

/**
 * One person followed through the clip.
 *
 * @param id 1, 2, 3 and so on within the clip; says nothing about who the person is
 * @param subject whether the score and the preview are about this person
 * @param movedDistance way covered on the picture, in heights of the person's own box
 * @param boxes in order of time
 * @param poses in order of time; empty for people that were not looked at closely
 */
public record Track(int id, boolean subject, double movedDistance, List<TrackBox> boxes, List<TrackPose> poses) {

    /** Makes the lists unmodifiable. */
    public Track {
        boxes = List.copyOf(boxes);
        poses = List.copyOf(poses);
    }
}
