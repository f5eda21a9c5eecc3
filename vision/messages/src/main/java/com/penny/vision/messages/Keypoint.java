package com.penny.vision.messages;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One joint of a pose; in JSON the triple {@code [x, y, confidence]}. It may lie a little outside the frame.
 *
 * @param confidence 0 to 1
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"x", "y", "confidence"})
public record Keypoint(double x, double y, double confidence) {}
