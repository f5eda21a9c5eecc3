package com.penny.vision.analyser.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoxTest {

    private static final Box SQUARE = new Box(0, 0, 10, 10);

    @Test
    void overlapIsOneForEqualAndZeroForApart() {
        assertThat(SQUARE.overlap(SQUARE)).isEqualTo(1);
        assertThat(SQUARE.overlap(SQUARE.moved(new Vec(20, 0)))).isZero();
    }

    @Test
    void overlapIsSharedOverJointArea() {
        assertThat(SQUARE.overlap(SQUARE.moved(new Vec(5, 0)))).isCloseTo(50.0 / 150, within(1e-9));
    }

    @Test
    void boxesThatOnlyTouchShareNothing() {
        assertThat(SQUARE.sharedArea(SQUARE.moved(new Vec(10, 0)))).isZero();
    }

    @Test
    void whatIsOutsideTheFrameIsCutOff() {
        assertThat(new Box(-5, 90, 50, 120).within(100, 100)).isEqualTo(new Box(0, 90, 50, 100));
        assertThat(new Box(200, 200, 300, 300).within(100, 100).area()).isZero();
    }

    @Test
    void theFootIsTheMiddleOfTheLowerEdge() {
        assertThat(SQUARE.foot()).isEqualTo(new Vec(5, 10));
    }

    @Test
    void halfWayBetweenTwoBoxes() {
        assertThat(SQUARE.towards(new Box(10, 20, 30, 40), 0.5)).isEqualTo(new Box(5, 10, 20, 25));
    }

    @Test
    void anglesAreMeasuredWithoutDirectionOfTurn() {
        assertThat(new Vec(0, 1).degreesTo(new Vec(1, 0))).isCloseTo(90, within(1e-9));
        assertThat(new Vec(0, 1).degreesTo(new Vec(0, -3))).isCloseTo(180, within(1e-9));
        assertThat(new Vec(0, 0).degreesTo(new Vec(1, 0))).isZero();
    }
}
