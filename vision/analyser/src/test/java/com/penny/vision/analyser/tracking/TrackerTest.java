package com.penny.vision.analyser.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Box;
import com.penny.vision.analyser.inference.Detection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackerTest {

    private static final Appearance RED = new Appearance(new double[] {200, 30, 30}, new double[] {40, 40, 40});
    private static final Appearance BLUE = new Appearance(new double[] {30, 30, 200}, new double[] {90, 90, 90});

    private final Tracker tracker = new Tracker(15);

    @Test
    void followsAWalkerAndFillsTheFramesBetween() {
        for (int frame = 0; frame <= 10; frame += 2) {
            tracker.add(frame, List.of(seen(100 + 10 * frame, 0.8, RED)));
        }

        List<PersonTrack> people = tracker.people();

        assertThat(people).hasSize(1);
        assertThat(people.get(0).points()).hasSize(11);
        assertThat(people.get(0).at(5).orElseThrow().box().x1()).isEqualTo(150);
        assertThat(people.get(0).at(5).orElseThrow().confidence()).isZero();
    }

    @Test
    void aPosterIsNoPerson() {
        for (int frame = 0; frame <= 20; frame += 2) {
            tracker.add(frame, List.of(new Sighting(new Detection(box(100), 0.9), RED, 0)));
        }

        assertThat(tracker.people()).isEmpty();
    }

    @Test
    void twoSightingsAreNotEnough() {
        tracker.add(0, List.of(seen(100, 0.9, RED)));
        tracker.add(2, List.of(seen(110, 0.9, RED)));

        assertThat(tracker.people()).isEmpty();
    }

    @Test
    void aWeakSightingContinuesATrackButBeginsNone() {
        tracker.add(0, List.of(seen(100, 0.8, RED), seen(500, 0.2, BLUE)));
        tracker.add(2, List.of(seen(110, 0.2, RED), seen(510, 0.2, BLUE)));
        tracker.add(4, List.of(seen(120, 0.8, RED), seen(520, 0.2, BLUE)));

        assertThat(tracker.people())
                .singleElement()
                .satisfies(
                        person -> assertThat(person.points().get(0).box().x1()).isEqualTo(100));
    }

    @Test
    void bridgesAShortOcclusionByWalkingOn() {
        for (int frame = 0; frame <= 40; frame += 2) {
            boolean hidden = frame > 14 && frame < 26;
            tracker.add(frame, hidden ? List.of() : List.of(seen(100 + 10 * frame, 0.8, RED)));
        }

        assertThat(tracker.people()).singleElement().satisfies(person -> {
            assertThat(person.firstFrame()).isZero();
            assertThat(person.lastFrame()).isEqualTo(40);
        });
    }

    @Test
    void somebodyGoneForTwoSecondsIsANewPerson() {
        for (int frame : new int[] {0, 2, 4, 26, 28, 30}) {
            tracker.add(frame, List.of(seen(100, 0.8, RED)));
        }

        assertThat(tracker.people()).hasSize(2);
    }

    @Test
    void twoPeopleWhoCrossKeepTheirTracks() {
        for (int frame = 0; frame <= 40; frame += 2) {
            double redX = 100 + 10 * frame;
            double blueX = 500 - 10 * frame;
            List<Sighting> sightings = new ArrayList<>();
            sightings.add(seen(redX, 0.8, RED));
            // The one behind is not seen while the boxes lie over each other.
            if (Math.abs(redX - blueX) > 60) {
                sightings.add(seen(blueX, 0.8, BLUE));
            }
            tracker.add(frame, sightings);
        }

        List<PersonTrack> people = tracker.people();

        assertThat(people).hasSize(2);
        assertThat(people.get(0).at(40).orElseThrow().box().x1()).isEqualTo(500);
        assertThat(people.get(1).at(40).orElseThrow().box().x1()).isEqualTo(100);
    }

    @Test
    void somebodyOfWhomOnlyThePartAboveAnotherIsSeenForAWhileIsTheSamePersonAfterwards() {
        for (int frame = 0; frame <= 40; frame += 2) {
            boolean hidden = frame > 6 && frame < 28;
            tracker.add(frame, List.of(hidden ? head(100 + frame) : seen(100 + frame, 0.8, RED)));
        }

        assertThat(tracker.people()).singleElement().satisfies(person -> {
            assertThat(person.lastFrame()).isEqualTo(40);
            assertThat(person.at(18).orElseThrow().box().height())
                    .as("as tall as before, though hidden")
                    .isEqualTo(300);
        });
    }

    @Test
    void glimpsesDoNotKeepATrackForever() {
        for (int frame = 0; frame <= 60; frame += 2) {
            boolean hidden = frame > 6 && frame < 50;
            tracker.add(frame, List.of(hidden ? head(100) : seen(100, 0.8, RED)));
        }

        assertThat(tracker.people()).hasSize(2);
    }

    /** What is left to see of a red person behind a blue one. */
    private static Sighting head(double x) {
        return new Sighting(new Detection(new Box(x + 20, 100, x + 80, 160), 0.2), BLUE, 0.1);
    }

    private static Sighting seen(double x, double score, Appearance appearance) {
        return new Sighting(new Detection(box(x), score), appearance, 0.1);
    }

    private static Box box(double x) {
        return new Box(x, 100, x + 100, 400);
    }
}
