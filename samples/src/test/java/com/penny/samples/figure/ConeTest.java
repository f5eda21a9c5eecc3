package com.penny.samples.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.penny.samples.geometry.Vec3;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConeTest {

    private static final Vec3 BOTTOM = new Vec3(0, 0, 0);
    private static final Vec3 TOP = new Vec3(0, 1, 0);

    @Test
    void isNegativeInsideAndPositiveOutside() {
        Cone cone = plain().build();

        assertThat(cone.distance(0, .5, 0)).isNegative();
        assertThat(cone.distance(.2, .5, 0)).isPositive();
    }

    @Test
    void neverPromisesMoreFreeSpaceThanThereIs() {
        Cone cone =
                plain().stretched(new Vec3(1, 0, 0), 1.5).bulge(.01).flatStart().build();
        Random random = new Random(3);

        for (int i = 0; i < 5_000; i++) {
            Vec3 from = new Vec3(random.nextDouble() * 2 - 1, random.nextDouble() * 3 - 1, random.nextDouble() * 2 - 1);
            double clearance = cone.distance(from.x(), from.y(), from.z());
            Vec3 step = new Vec3(random.nextDouble() - .5, random.nextDouble() - .5, random.nextDouble() - .5)
                    .normalised()
                    .times(Math.max(0, clearance) * .999);
            Vec3 to = from.plus(step);

            assertThat(clearance <= 0 || cone.distance(to.x(), to.y(), to.z()) > 0)
                    .as("from %s to %s", from, to)
                    .isTrue();
        }
    }

    @Test
    void aFlatStartEndsAtItsPlane() {
        Cone hem = plain().flatStart().build();

        assertThat(hem.distance(0, -.05, 0)).isCloseTo(.05, within(1e-12));
        assertThat(plain().build().distance(0, -.05, 0)).isNegative();
    }

    @Test
    void stretchingWidensOneDirectionOnly() {
        Cone torso = plain().stretched(new Vec3(1, 0, 0), 1.5).build();

        assertThat(torso.distance(.14, .5, 0)).isNegative();
        assertThat(torso.distance(0, .5, .14)).isPositive();
    }

    @Test
    void shadesWhatLiesBelowIt() {
        Cone cone = plain().build();

        assertThat(cone.light(new Vec3(0, -1, 0), Vec3.UP, 4)).isLessThan(.05);
        assertThat(cone.light(new Vec3(2, -1, 0), Vec3.UP, 4)).isGreaterThan(.95);
    }

    @Test
    void coversTheSkyOfAPointNextToIt() {
        Cone cone = plain().build();

        assertThat(cone.openSky(new Vec3(.12, .5, 0), new Vec3(-1, 0, 0))).isLessThan(.3);
        assertThat(cone.openSky(new Vec3(3, .5, 0), new Vec3(-1, 0, 0))).isGreaterThan(.95);
    }

    @Test
    void theCapsuleAroundConesIsNeverFartherAwayThanTheyAre() {
        Cone upright = plain().build();
        Cone slanted = Cone.between(Layer.TOP, Region.SLEEVE, TOP, new Vec3(.5, .6, .3))
                .radii(.06, .04)
                .build();
        Cone around = Cone.around(List.of(upright, slanted));
        Random random = new Random(9);

        for (int i = 0; i < 1_000; i++) {
            double x = random.nextDouble() * 4 - 2;
            double y = random.nextDouble() * 4 - 2;
            double z = random.nextDouble() * 4 - 2;

            assertThat(around.distance(x, y, z)).isLessThanOrEqualTo(upright.distance(x, y, z));
            assertThat(around.distance(x, y, z)).isLessThanOrEqualTo(slanted.distance(x, y, z));
        }
    }

    private static Cone.Builder plain() {
        return Cone.between(Layer.TOP, Region.TORSO, BOTTOM, TOP).radii(.1, .1);
    }
}
