package com.penny.vision.analyser.artefacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubjectViewTest {

    private static final Box MIDDLE = new Box(600, 200, 700, 500);

    @Test
    void showsThePersonFromAboveTheHeadToTheKnees() {
        Box window = view(frame -> MIDDLE).in(5);

        assertThat(window.y1()).isLessThan(MIDDLE.y1());
        assertThat(window.y2()).isBetween(MIDDLE.y1() + 0.7 * MIDDLE.height(), MIDDLE.y2());
        assertThat(window.centre().x()).isCloseTo(650, within(0.001));
        assertThat(window.width() / window.height()).isCloseTo(16.0 / 9, within(0.001));
    }

    @Test
    void staysInsideTheFrame() {
        for (Box corner : List.of(new Box(0, 0, 60, 300), new Box(1240, 420, 1280, 720))) {
            Box window = view(frame -> corner).in(5);

            assertThat(window.within(1280, 720)).isEqualTo(window);
        }
    }

    @Test
    void isNeverLargerThanTheFrame() {
        Box window = new SubjectView(track(frame -> new Box(0, 0, 300, 400)), 300, 400).in(0);

        assertThat(window.width()).isEqualTo(300);
        assertThat(window.height()).isCloseTo(300 * 9.0 / 16, within(0.001));
    }

    @Test
    void doesNotComeSoNearThatSomebodyFarAwayIsABlotch() {
        Box window = view(frame -> new Box(600, 200, 610, 240)).in(5);

        assertThat(window.height()).isEqualTo(160);
    }

    @Test
    void keepsItsSizeAndMovesEvenlyWhenTheBoxesJitter() {
        SubjectView calm = view(frame -> MIDDLE.moved(new Vec(frame % 2 * 20, 0)));

        assertThat(calm.in(10).width()).isEqualTo(calm.in(11).width());
        assertThat(Math.abs(calm.in(10).x1() - calm.in(11).x1())).isLessThan(3);
    }

    @Test
    void waitsWhereThePersonIsNotSeenYetOrNoLonger() {
        SubjectView walking = view(frame -> MIDDLE.moved(new Vec(10 * frame, 0)));

        assertThat(walking.in(-20)).isEqualTo(walking.in(-10));
        assertThat(walking.in(60)).isEqualTo(walking.in(50));
    }

    private static SubjectView view(IntFunction<Box> place) {
        return new SubjectView(track(place), 1280, 720);
    }

    private static PersonTrack track(IntFunction<Box> place) {
        return new PersonTrack(
                1,
                IntStream.rangeClosed(0, 20)
                        .mapToObj(frame -> new TrackPoint(frame, place.apply(frame), 0.8))
                        .toList());
    }
}
