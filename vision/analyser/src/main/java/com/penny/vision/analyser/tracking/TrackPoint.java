package com.penny.vision.analyser.tracking;

import com.penny.vision.analyser.geometry.Box;

/**
 * Where a person was in one frame.
 *
 * @param frame index of the frame in the clip
 * @param confidence of the detector, 0 to 1; 0 where the place was filled in
 */
public record TrackPoint(int frame, Box box, double confidence) {}
