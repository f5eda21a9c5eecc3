package com.penny.samples.figure;

/** Which piece of a layer a shape models; decides its paint and its creases. */
public enum Region {
    TORSO,
    COLLAR,
    SLEEVE,
    CAP,
    HEAD,
    NOSE,
    NECK,
    ARM,
    HAND,
    SCALP,
    LOCKS,
    HIPS,
    THIGH,
    SHIN,
    SHOE,
    GOODS,
    WIRE
}
