package com.penny.vision.messages;

import java.util.List;

/**
 * A person's joints at one moment.
 *
 * @param points 17 joints in the order of the COCO data set: nose, eyes, ears, shoulders, elbows, wrists, hips, knees,
 *     ankles, the left of each pair first (<a href="https://cocodataset.org/#keypoints-2020">source</a>)
 */
public record TrackPose(int tMs, List<Keypoint> points) {

    /** Makes the list unmodifiable. */
    public TrackPose {
        points = List.copyOf(points);
    }
}
