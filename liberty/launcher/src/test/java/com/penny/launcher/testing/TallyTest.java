package com.penny.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void sumsKeepEveryFailure() {
        Tally sum = new Tally(3, 1, List.of("a")).plus(new Tally(4, 0, List.of("b")));
        assertThat(sum).isEqualTo(new Tally(7, 1, List.of("a", "b")));
        assertThat(sum.green()).isFalse();
        assertThat(sum.summary()).isEqualTo("7 passed, 2 failed");
    }

    @Test
    void nothingIsGreen() {
        assertThat(Tally.NOTHING.green()).isTrue();
        assertThat(Tally.NOTHING.summary()).isEqualTo("0 passed, 0 failed");
    }
}
