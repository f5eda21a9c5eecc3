package com.penny.vision.analyser.behaviour;

import com.penny.vision.analyser.geometry.Vec;

/**
 * One arm in relation to its own trunk. Lengths are in trunks (shoulders to hips).
 *
 * @param confidence of the wrist, 0 to 1
 * @param down how far the wrist is below the shoulders, along the trunk; 1 is the height of the hips
 * @param outside how far the wrist is beside the trunk's outline; negative before the trunk
 * @param lift degrees between the upper body's axis and the line from shoulder to wrist; 0 hangs down
 * @param elbow degrees inside the elbow; 180 is straight
 * @param hand where the fingers are, in pixels
 */
record ArmView(double confidence, double down, double outside, double lift, double elbow, Vec hand) {}
