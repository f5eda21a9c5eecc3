package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Vec;

/**
 * Where a hand was at one moment.
 *
 * @param outside how far from the trunk's outline, in trunks
 * @param hand in pixels
 */
record HandReading(int tMs, HandPlace place, double outside, Vec hand) {}
