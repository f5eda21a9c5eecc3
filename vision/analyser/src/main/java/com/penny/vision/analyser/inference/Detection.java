package com.penny.vision.analyser.inference;

import com.penny.vision.analyser.geometry.Box;

/**
 * A person seen in one frame.
 *
 * @param score how sure the detector is, 0 to 1
 */
public record Detection(Box box, double score) {}
