package com.penny.vision.analyser.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingMomentsTest {

    @Test
    void showsTheReachTheHandOnTheBodyAndTheEnd() {
        List<Signal> signals = List.of(
                new Signal(SignalKind.SHELF_REACH, 1, 1400, 2000, "hand in shelf"),
                new Signal(SignalKind.CONCEALMENT, 1, 2600, 3400, "hand to jacket"));

        assertThat(TellingMoments.of(signals, 0, 4700)).containsExactly(1700, 3000, 3700);
    }

    @Test
    void spreadsOverTheTrackWhenNothingHappened() {
        assertThat(TellingMoments.of(List.of(), 0, 4000)).containsExactly(1000, 2000, 3000);
    }

    @Test
    void showsTheSameMomentOnlyOnce() {
        assertThat(TellingMoments.of(List.of(), 500, 600)).hasSize(1);
    }
}
