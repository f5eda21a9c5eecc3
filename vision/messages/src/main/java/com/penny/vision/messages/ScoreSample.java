package com.penny.vision.messages;

/**
 * What the score would have been, had the clip ended at this moment.
 *
 * @param total 0 to 100, the sum of the four parts
 */
public record ScoreSample(int tMs, int total, int behaviour, int object, int motion, int person) {}
