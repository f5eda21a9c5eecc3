package com.penny.samples.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.penny.samples.geometry.Vec3;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonTest {

    private static final Build BUILD = Build.man(1.75, 1);

    @Test
    void hasTheSeventeenCocoJoints() {
        assertThat(pose(0, 0, 0).keypoints()).hasSize(17);
    }

    @Test
    void theHeadOfAStandingBodyIsAtItsHeight() {
        assertThat(pose(0, 0, 0).head().point(0, .11, 0).y()).isBetween(1.70, 1.80);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .1, .25, .4, .55, .7, .85})
    void oneFootIsAlwaysOnTheGround(double phase) {
        Skeleton walking = pose(0, phase, 1);

        double lower =
                Math.min(walking.rightLeg().end().y(), walking.leftLeg().end().y());
        assertThat(lower).isCloseTo(Build.ANKLE * BUILD.height(), within(.035));
    }

    @Test
    void kneesBendForwardsAndElbowsBackwards() {
        Skeleton walking = pose(0, .3, 1);
        Vec3 ahead = walking.trunk().forward();

        assertThat(bend(walking.rightLeg()).dot(ahead)).isPositive();
        assertThat(bend(walking.leftLeg()).dot(ahead)).isPositive();
        assertThat(bend(walking.rightArm()).dot(ahead)).isNegative();
    }

    @Test
    void headingZeroLooksDownTheAisle() {
        assertThat(pose(0, 0, 0).trunk().forward().distanceTo(new Vec3(0, 0, -1)))
                .isLessThan(1e-12);
        assertThat(pose(Math.PI / 2, 0, 0).trunk().forward().distanceTo(new Vec3(1, 0, 0)))
                .isLessThan(1e-12);
    }

    @Test
    void theRightShoulderIsOnTheRight() {
        Skeleton skeleton = pose(0, 0, 0);

        assertThat(skeleton.rightArm().root().x())
                .isGreaterThan(skeleton.leftArm().root().x());
    }

    private static Skeleton pose(double heading, double phase, double strength) {
        Trunk trunk = Skeleton.trunk(BUILD, new Stance(0, -4, heading, phase, strength, 0, 0, 0));
        return Skeleton.pose(trunk, Skeleton.restingWrist(trunk, Side.RIGHT), Skeleton.restingWrist(trunk, Side.LEFT));
    }

    private static Vec3 bend(Limb limb) {
        return limb.joint().minus(limb.root().lerp(limb.end(), .5));
    }
}
