package com.penny.samples.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraTest {

    private final Camera camera = new Camera(new Vec3(-.6, 2.75, .3), new Vec3(.25, .75, -4.4), 66, 1280, 720);

    @ParameterizedTest
    @CsvSource({"0, 0", "640, 360", "1279.5, 719.5", "200.25, 611"})
    void pointsOnARayProjectBackToItsPixel(double x, double y) {
        ScreenPoint point = camera.project(camera.position().plus(camera.ray(x, y), 4.2));

        assertThat(point.x()).isCloseTo(x, within(1e-9));
        assertThat(point.y()).isCloseTo(y, within(1e-9));
        assertThat(point.depth()).isPositive();
    }

    @Test
    void theTargetIsInTheMiddleOfThePicture() {
        ScreenPoint point = camera.project(new Vec3(.25, .75, -4.4));

        assertThat(point.x()).isCloseTo(640, within(1e-9));
        assertThat(point.y()).isCloseTo(360, within(1e-9));
    }

    @Test
    void higherPointsAreHigherInThePicture() {
        ScreenPoint floor = camera.project(new Vec3(0, 0, -4));
        ScreenPoint head = camera.project(new Vec3(0, 1.75, -4));

        assertThat(head.y()).isLessThan(floor.y());
    }

    @Test
    void pointsBehindTheLensHaveNegativeDepth() {
        assertThat(camera.project(new Vec3(-.6, 2.75, 3)).depth()).isNegative();
    }
}
