package com.penny.vision.analyser.inference;

/**
 * The 17 joints in the order of the COCO data set.
 *
 * @see <a href="https://cocodataset.org/#keypoints-2020">COCO keypoints</a>
 */
public enum Joint {
    NOSE,
    LEFT_EYE,
    RIGHT_EYE,
    LEFT_EAR,
    RIGHT_EAR,
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_ELBOW,
    RIGHT_ELBOW,
    LEFT_WRIST,
    RIGHT_WRIST,
    LEFT_HIP,
    RIGHT_HIP,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_ANKLE,
    RIGHT_ANKLE;

    /** How many there are. */
    public static final int COUNT = values().length;
}
