package com.penny.vision.analyser.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.analyser.behaviour.Evidence;
import com.penny.vision.analyser.behaviour.HandPlace;
import com.penny.vision.analyser.behaviour.ShelfChange;
import com.penny.vision.messages.ScorePart;
import org.junit.jupiter.api.Test;

class ScoreCardTest {

    private static final Evidence SEEN = new Evidence(
            0.7, 4000, false, false, 0, HandPlace.UNSEEN, false, false, 0, false, false, ShelfChange.UNKNOWN, true);

    @Test
    void everyCustomersDoingsTogetherStayUnderHalf() {
        Evidence shopping = new Evidence(
                1,
                15_000,
                true,
                true,
                0,
                HandPlace.UNSEEN,
                false,
                false,
                14_000,
                false,
                true,
                ShelfChange.CHANGED,
                true);

        assertThat(ScoreCard.of(shopping).total()).isLessThan(50);
    }

    @Test
    void takingPuttingAwayAndLettingGoIsOverHalf() {
        assertThat(ScoreCard.of(putAway(800, HandPlace.POCKET, true, ShelfChange.UNKNOWN))
                        .total())
                .isGreaterThan(60);
    }

    @Test
    void carryingSomethingBeforeTheChestStaysUnderHalf() {
        assertThat(ScoreCard.of(putAway(3000, HandPlace.JACKET, false, ShelfChange.CHANGED))
                        .total())
                .isLessThan(60);
        assertThat(ScoreCard.of(putAway(3000, HandPlace.JACKET, false, ShelfChange.UNKNOWN))
                        .total())
                .isLessThan(50);
    }

    @Test
    void aShelfThatLooksDifferentSaysMore() {
        Score changed = ScoreCard.of(putAway(800, HandPlace.POCKET, true, ShelfChange.CHANGED));
        Score unchanged = ScoreCard.of(putAway(800, HandPlace.POCKET, true, ShelfChange.UNCHANGED));

        assertThat(changed.object()).isGreaterThan(unchanged.object());
    }

    @Test
    void puttingBackCostsPoints() {
        Evidence reached = new Evidence(
                0.7,
                4000,
                true,
                true,
                0,
                HandPlace.UNSEEN,
                false,
                false,
                2000,
                false,
                false,
                ShelfChange.UNKNOWN,
                true);
        Evidence putBack = new Evidence(
                0.7,
                4000,
                true,
                false,
                0,
                HandPlace.UNSEEN,
                false,
                true,
                2000,
                false,
                false,
                ShelfChange.UNCHANGED,
                true);

        assertThat(ScoreCard.of(putBack).total())
                .isLessThan(ScoreCard.of(reached).total());
    }

    @Test
    void anUndrawnShelfCountsLess() {
        Evidence unzoned = new Evidence(
                0.7,
                4000,
                true,
                false,
                800,
                HandPlace.POCKET,
                true,
                false,
                2000,
                true,
                false,
                ShelfChange.UNKNOWN,
                false);

        assertThat(ScoreCard.of(unzoned).behaviour())
                .isLessThan(ScoreCard.of(putAway(800, HandPlace.POCKET, true, ShelfChange.UNKNOWN))
                        .behaviour());
    }

    @Test
    void beingSeenIsAtMostTen() {
        assertThat(ScoreCard.of(SEEN)).isEqualTo(new Score(0, 0, 0, 10));
    }

    @Test
    void thePartsAddUpToTheTotal() {
        Score score = ScoreCard.of(putAway(5000, HandPlace.POCKET, true, ShelfChange.CHANGED));

        assertThat(score.parts().stream().mapToInt(ScorePart::points).sum()).isEqualTo(score.total());
        assertThat(score.total()).isBetween(0, 100);
    }

    private static Evidence putAway(int ms, HandPlace place, boolean released, ShelfChange shelf) {
        return new Evidence(0.7, 4000, true, false, ms, place, released, false, 2000, released, false, shelf, true);
    }
}
