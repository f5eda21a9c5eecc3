package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;

/**
 * Where a ray first meets the shop.
 *
 * @param distance metres along the ray
 */
record Hit(Solid solid, double distance, Vec3 point, Vec3 normal) {}
