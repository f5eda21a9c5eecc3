package com.penny.samples.figure;

/**
 * Where and how a body stands at one moment; angles in radians.
 *
 * @param x metres across the aisle
 * @param z metres along the aisle
 * @param heading 0 looks down the aisle away from the camera, growing clockwise seen from above
 * @param gaitPhase full strides walked so far; only the fraction matters
 * @param gaitStrength 0 standing to 1 walking briskly
 * @param lean forward tilt of the chest
 * @param headTurn to the right of the chest
 * @param headPitch upwards
 */
public record Stance(
        double x,
        double z,
        double heading,
        double gaitPhase,
        double gaitStrength,
        double lean,
        double headTurn,
        double headPitch) {}
