package com.penny.samples.store;

import com.penny.samples.geometry.Vec3;

/** One piece of the shop that rays can hit. */
interface Solid {

    /** Hits nearer than this to the start of a ray are the surface it left. */
    double CLOSEST_HIT = 1e-4;

    Bounds bounds();

    Finish finish();

    /** Distance to the first hit from outside in metres, infinite when the ray misses. */
    double hit(Ray ray);

    /** Outward unit normal at a point on the surface. */
    Vec3 normalAt(Vec3 point);
}
