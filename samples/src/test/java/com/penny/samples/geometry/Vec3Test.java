package com.penny.samples.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Vec3Test {

    @Test
    void aCrossProductIsPerpendicularToBothFactors() {
        Vec3 a = new Vec3(1, 2, 3);
        Vec3 b = new Vec3(-2, .5, 1);

        assertThat(a.cross(b).dot(a)).isCloseTo(0, within(1e-12));
        assertThat(a.cross(b).dot(b)).isCloseTo(0, within(1e-12));
    }

    @Test
    void perpendicularPartHasUnitLength() {
        Vec3 part = new Vec3(3, 4, 5).perpendicularTo(Vec3.UP);

        assertThat(part.length()).isCloseTo(1, within(1e-12));
        assertThat(part.y()).isCloseTo(0, within(1e-12));
    }

    @Test
    void aQuarterTurnTakesAheadToTheRight() {
        Vec3 right = new Vec3(0, 0, -1).turned(Math.PI / 2);

        assertThat(right.distanceTo(new Vec3(1, 0, 0))).isLessThan(1e-12);
    }

    @Test
    void aZeroVectorStaysZeroWhenNormalised() {
        assertThat(new Vec3(0, 0, 0).normalised()).isEqualTo(new Vec3(0, 0, 0));
    }
}
