package com.penny.vision.analyser.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.geometry.Vec;
import org.junit.jupiter.api.Test;

/** Each letter is one sample of 0.1 s: S shelf, A away, J jacket, P pocket, R relaxed, - unseen. */
class HandStoryTest {

    @Test
    void reachThenPocketThenFreeIsPutAway() {
        HandStory story = told("RRRRSSSSAAPPPPPPRRRR");

        assertThat(story.reaches()).hasSize(1);
        assertThat(story.putAwayMs()).isEqualTo(600);
        assertThat(story.putAwayPlace()).isEqualTo(HandPlace.POCKET);
        assertThat(story.putAway()).contains(new Span(1000, 1500));
        assertThat(story.released()).isTrue();
        assertThat(story.putBack()).isEmpty();
    }

    @Test
    void aHandStillOnTheBodyIsNotReleased() {
        HandStory story = told("SSSAJJJJJJ");

        assertThat(story.putAwayMs()).isEqualTo(600);
        assertThat(story.released()).isFalse();
    }

    @Test
    void reachHoldReachFreeIsPutBack() {
        HandStory story = told("RRSSSSAAAAAASSSSRRRR");

        assertThat(story.reaches()).hasSize(2);
        assertThat(story.putBack()).contains(story.reaches().get(1));
        assertThat(story.putAwayMs()).isZero();
    }

    @Test
    void takingASecondThingAlongIsNotPutBack() {
        HandStory story = told("SSSSAAAAAASSSSAAAAAARRRR");

        assertThat(story.putBack()).isEmpty();
        assertThat(story.held()).isTrue();
    }

    @Test
    void lookingAtItBeforeTheChestAndPuttingItBackIsPutBack() {
        HandStory story = told("SSSSJJJJJJSSSSRRRR");

        assertThat(story.putAwayMs()).isZero();
        assertThat(story.putBack()).isPresent();
    }

    @Test
    void whatWasPutAwayStaysPutAwayWhenTheHandReachesAgain() {
        HandStory story = told("SSSSPPPPPPRRRRSSSSRRRR");

        assertThat(story.released()).isTrue();
        assertThat(story.putAwayMs()).isEqualTo(600);
        assertThat(story.putBack()).isEmpty();
    }

    @Test
    void theOrderMatters() {
        assertThat(told("PPPPPPPPSSSSRRRR").putAwayMs()).isZero();
        assertThat(told("JJJJJJJJRRRRRRRR").putAwayMs()).isZero();
    }

    @Test
    void brushingPastTheBodyIsNothing() {
        assertThat(told("SSSSAPPPRRRR").putAwayMs()).isZero();
    }

    @Test
    void aSingleSampleInTheShelfIsASlip() {
        assertThat(told("RRRSRRR").reaches()).isEmpty();
    }

    @Test
    void aHandThatVanishesOnTheBodyIsStillThere() {
        HandStory story = told("SSSSJJJJ---RRRR");

        assertThat(story.putAwayMs()).isEqualTo(700);
        assertThat(story.putAwayPlace()).isEqualTo(HandPlace.JACKET);
    }

    @Test
    void butNotLongerThanItWasSeenThere() {
        assertThat(told("SSSSJJJJJ--------------------").putAwayMs()).isEqualTo(1000);
    }

    @Test
    void andNotForever() {
        assertThat(told("SSSSJJJJJJJJJJJJJJJ--------------------").putAwayMs()).isEqualTo(2500);
    }

    @Test
    void aHandHardlySeenOnTheBodyBeforeItIsLostPutNothingAway() {
        HandStory story = told("SSSSAJJ------RRRR");

        assertThat(story.putAwayMs()).isZero();
        assertThat(story.released()).isFalse();
    }

    @Test
    void theReachKeepsItsFarthestPoint() {
        HandStory story = new HandStory(100);
        double[] outside = {0.5, 0.9, 0.6};
        for (int i = 0; i < outside.length; i++) {
            story.add(new HandReading(i * 100, HandPlace.SHELF, outside[i], new Vec(i, 0)));
        }

        assertThat(story.reaches())
                .singleElement()
                .satisfies(reach -> assertThat(reach.farthest()).isEqualTo(new Vec(1, 0)));
    }

    private static HandStory told(String samples) {
        HandStory story = new HandStory(100);
        for (int i = 0; i < samples.length(); i++) {
            HandPlace place = switch (samples.charAt(i)) {
                case 'S' -> HandPlace.SHELF;
                case 'A' -> HandPlace.AWAY;
                case 'J' -> HandPlace.JACKET;
                case 'P' -> HandPlace.POCKET;
                case 'R' -> HandPlace.RELAXED;
                default -> HandPlace.UNSEEN;
            };
            story.add(new HandReading(i * 100, place, 0, new Vec(0, 0)));
        }
        return story;
    }
}
