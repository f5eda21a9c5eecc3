package com.penny.vision.analyser.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final Signal REACH = new Signal(SignalKind.SHELF_REACH, 1, 1500, 2200, "hand in shelf");
    private static final Signal JACKET = new Signal(SignalKind.CONCEALMENT, 1, 2500, 3600, "hand to jacket");

    @Test
    void saysWhatTheHandDidAndHowLongItTook() {
        assertThat(Sentence.of(1, List.of(REACH, JACKET), 1)).isEqualTo("Reached to shelf, hand to jacket, 2.1 s");
    }

    @Test
    void saysThatSomethingWasPutBack() {
        Signal back = new Signal(SignalKind.ITEM_RETURNED, 1, 3000, 3500, "hand back to shelf, then free");
        assertThat(Sentence.of(1, List.of(REACH, back), 1)).isEqualTo("Person at the shelf, item put back");
    }

    @Test
    void namesTheExit() {
        Signal exit = new Signal(SignalKind.EXIT_WITHOUT_TILL, 1, 4000, 4500, "through the exit, not by the till");
        assertThat(Sentence.of(1, List.of(REACH, exit), 1)).isEqualTo("Reached to shelf, 0.7 s, then through the exit");
    }

    @Test
    void saysSoWhenSomebodyJustWalksOrStands() {
        assertThat(Sentence.of(1, List.of(), 1.2)).isEqualTo("Person walked through");
        assertThat(Sentence.of(2, List.of(), 1.2)).isEqualTo("2 people walked through");
        assertThat(Sentence.of(1, List.of(), 0.1)).isEqualTo("Person stood still");
        assertThat(Sentence.of(0, List.of(), 0)).isEqualTo("Nobody followed in this clip");
    }

    @Test
    void neverNamesAMotive() {
        assertThat(Sentence.of(1, List.of(REACH, JACKET), 1).toLowerCase())
                .doesNotContain("steal", "theft", "thief", "conceal", "suspicious", "hide");
    }
}
