package com.penny.samples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.penny.samples.geometry.Vec3;
import org.junit.jupiter.api.Test;

class CylinderTest {

    private final Cylinder tin = new Cylinder(0, -2, .5, 0, 1, Finish.plain(Material.BOTTLE, .5, .5, .5));

    @Test
    void isHitOnItsRoundSide() {
        Ray ray = new Ray(new Vec3(0, .5, 0), new Vec3(0, 0, -1));

        assertThat(tin.hit(ray)).isCloseTo(1.5, within(1e-12));
        assertThat(tin.normalAt(ray.at(1.5)).distanceTo(new Vec3(0, 0, 1))).isLessThan(1e-12);
    }

    @Test
    void isHitOnItsLid() {
        Ray ray = new Ray(new Vec3(.2, 3, -2), new Vec3(0, -1, 0));

        assertThat(tin.hit(ray)).isCloseTo(2, within(1e-9));
        assertThat(tin.normalAt(ray.at(2))).isEqualTo(Vec3.UP);
    }

    @Test
    void isMissedAboveAndBeside() {
        assertThat(tin.hit(new Ray(new Vec3(0, 1.1, 0), new Vec3(0, 0, -1)))).isInfinite();
        assertThat(tin.hit(new Ray(new Vec3(.6, .5, 0), new Vec3(0, 0, -1)))).isInfinite();
    }
}
