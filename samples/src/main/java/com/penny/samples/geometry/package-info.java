/** Vectors, noise and the pinhole camera. Right-handed world, metres, +y up; the aisle runs towards -z. */
package com.penny.samples.geometry;
