package com.penny.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:06:07.123Z");

    @Test
    void anIdIsAVersion7UuidOfTheTimeOfItsMaking() {
        UUID id = Ids.next(Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void laterIdsSortBehindEarlierOnes() {
        assertThat(LongStream.range(0, 1000)
                        .mapToObj(tick -> Ids.next(NOW.toEpochMilli() + tick).toString()))
                .isSorted();
    }

    @Test
    void idsOfOneMillisecondDiffer() {
        assertThat(Stream.generate(() -> Ids.next(NOW.toEpochMilli())).limit(10_000))
                .doesNotHaveDuplicates();
    }
}
