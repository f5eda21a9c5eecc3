package com.penny.vision.analyser.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.geometry.Vec;
import com.penny.vision.analyser.tracking.PersonTrack;
import com.penny.vision.analyser.tracking.TrackPoint;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final int FPS = 10;
    private static final Box PERSON = new Box(600, 200, 700, 500);

    @Test
    void somebodyWhoseBoxOnlyJittersStands() {
        assertThat(movement(20, frame -> PERSON.moved(new Vec(frame % 2 * 4, frame % 3)))
                        .stands(10))
                .isTrue();
    }

    @Test
    void somebodyWhoCrossesThePictureDoesNotStand() {
        // 0.8 of 300 pixels a second.
        assertThat(movement(20, frame -> PERSON.moved(new Vec(24 * frame, 0))).stands(10))
                .isFalse();
    }

    @Test
    void somebodyWhoComesTowardsTheCameraDoesNotStand() {
        assertThat(movement(20, frame -> PERSON.grown(0.02 * frame)).stands(10)).isFalse();
    }

    @Test
    void somebodyWhoStopsStandsFromThenOn() {
        Movement stops = movement(40, frame -> PERSON.moved(new Vec(24 * Math.min(frame, 20), 0)));

        assertThat(stops.stands(10)).isFalse();
        assertThat(stops.stands(30)).isTrue();
    }

    @Test
    void atTheEndsOfATrackTheFramesThereAreHaveToDo() {
        Movement still = movement(20, frame -> PERSON);

        assertThat(still.stands(0)).isTrue();
        assertThat(still.stands(19)).isTrue();
    }

    @Test
    void aTrackTooShortToTellIsNotStanding() {
        assertThat(movement(2, frame -> PERSON).stands(0)).isFalse();
    }

    private static Movement movement(int frames, IntFunction<Box> place) {
        return new Movement(
                new PersonTrack(
                        1,
                        IntStream.range(0, frames)
                                .mapToObj(frame -> new TrackPoint(frame, place.apply(frame), 0.8))
                                .toList()),
                FPS);
    }
}
