package com.penny.samples.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.penny.samples.store.ShelfSpot;
import org.junit.jupiter.api.Test;

class ScriptTrackTest {

    @Test
    void keyframesMeetTheirKeysAndEaseBetweenThem() {
        Keyframes track = Keyframes.startingAt(0).then(2, 10);

        assertThat(track.at(0)).isZero();
        assertThat(track.at(1)).isCloseTo(5, within(1e-12));
        assertThat(track.at(.1)).isLessThan(.2);
        assertThat(track.at(9)).isEqualTo(10);
    }

    @Test
    void keyframesMustComeInOrder() {
        Keyframes track = Keyframes.startingAt(0).then(2, 10);

        assertThatThrownBy(() -> track.then(2, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void walkingSpeedIsDistanceOverTime() {
        WalkPath path = WalkPath.from(0, 0, 0).to(4, 0, -4.8, 0);

        assertThat(path.speedAt(2)).isCloseTo(1.2, within(1e-9));
        assertThat(path.distanceAt(3) - path.distanceAt(1)).isCloseTo(2.4, within(1e-6));
    }

    @Test
    void aWalkerWhoWaitsStandsStill() {
        WalkPath path = WalkPath.from(0, 0, 0).to(1, 0, -1, 0).turnTo(2, 90).waitUntil(4);

        assertThat(path.speedAt(2.5)).isZero();
        assertThat(path.at(3).headingDegrees()).isCloseTo(90, within(1e-9));
    }

    @Test
    void phasesMustNotOverlap() {
        PhaseTrack track = PhaseTrack.none().then(1, 2, Phase.REACH);

        assertThat(track.at(1.5)).contains(Phase.REACH);
        assertThat(track.at(2)).isEmpty();
        assertThatThrownBy(() -> track.then(1.5, 3, Phase.HOLD)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemIsOnTheShelfThenInTheHandThenWhereItEnds() {
        ItemStory story = new ItemStory(new ShelfSpot(1, 3, -4), 2, 3, ItemStory.Place.HIDDEN);

        assertThat(story.placeAt(1.9)).isEqualTo(ItemStory.Place.SHELF);
        assertThat(story.placeAt(2)).isEqualTo(ItemStory.Place.HAND);
        assertThat(story.placeAt(3)).isEqualTo(ItemStory.Place.HIDDEN);
    }

    @Test
    void anItemCannotBeReleasedBeforeItIsTaken() {
        ShelfSpot spot = new ShelfSpot(1, 3, -4);

        assertThatThrownBy(() -> new ItemStory(spot, 3, 2, ItemStory.Place.HIDDEN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
