package com.penny.vision.messages;

/**
 * One explainable share of a score.
 *
 * @param points 0 to 100; the parts of one analysis add up to its score
 */
public record ScorePart(PartName name, int points) {}
