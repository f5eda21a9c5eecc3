package com.penny.samples.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.penny.samples.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoBoneIkTest {

    private static final Vec3 SHOULDER = new Vec3(.2, 1.4, 0);
    private static final Vec3 BACK = new Vec3(0, -.3, 1);

    @ParameterizedTest
    @CsvSource({".5, 1.3, -.2", ".2, 1.0, -.1", "-.1, 1.2, -.2", "5, 9, -4", ".2, 1.41, 0"})
    void bonesKeepTheirLengths(double x, double y, double z) {
        Limb arm = TwoBoneIk.solve(SHOULDER, new Vec3(x, y, z), .30, .26, BACK);

        assertThat(arm.root().distanceTo(arm.joint())).isCloseTo(.30, within(1e-9));
        assertThat(arm.joint().distanceTo(arm.end())).isCloseTo(.26, within(1e-9));
    }

    @Test
    void theWristMeetsATargetWithinReach() {
        Vec3 target = new Vec3(.5, 1.2, -.1);

        assertThat(TwoBoneIk.solve(SHOULDER, target, .30, .26, BACK).end().distanceTo(target))
                .isLessThan(1e-9);
    }

    @Test
    void anUnreachableTargetStretchesTheArmTowardsIt() {
        Vec3 target = SHOULDER.plus(new Vec3(2, 0, 0));

        Limb arm = TwoBoneIk.solve(SHOULDER, target, .30, .26, BACK);

        assertThat(arm.end().minus(SHOULDER).normalised().x()).isCloseTo(1, within(1e-9));
        assertThat(arm.end().distanceTo(SHOULDER)).isBetween(.55, .56);
    }

    @Test
    void theElbowBendsTowardsThePole() {
        Limb arm = TwoBoneIk.solve(SHOULDER, new Vec3(.6, 1.4, 0), .30, .26, BACK);

        assertThat(arm.joint().z()).isPositive();
    }
}
