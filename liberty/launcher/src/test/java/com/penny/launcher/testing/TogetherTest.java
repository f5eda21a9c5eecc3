package com.penny.launcher.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Failure;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void theyRunAtTheSameTimeAndAreCountedInTheirOrder() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Suite first = () -> {
            both.countDown();
            both.await();
            return Tally.failure("one");
        };
        Suite second = () -> {
            both.countDown();
            both.await();
            return new Tally(3, 1, List.of("two"));
        };

        assertThat(new Together(first, second).run()).isEqualTo(new Tally(3, 1, List.of("one", "two")));
    }

    @Test
    void oneThatCannotRunIsNoneThatPassed() {
        Suite broken = () -> {
            throw new Failure("no such program");
        };

        assertThatThrownBy(() -> new Together(() -> Tally.NOTHING, broken).run())
                .hasStackTraceContaining("no such program");
    }
}
