package com.penny.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.launcher.Failure;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveAlertsTest {

    @Test
    void onlyRaisedAlertsAreSeenInTheirOrder() throws Exception {
        Stream<String> lines = Stream.of(
                ": heartbeat",
                "event: alert",
                "id: 7",
                "data: {\"alertId\":\"a1\",\"kind\":\"RAISED\"}",
                "",
                "event: ledger",
                "data: {}",
                "",
                "event: alert",
                "data: {\"alertId\":\"a1\",\"kind\":\"CHANGED\"}",
                "",
                "event: alert",
                "data: {\"alertId\":\"a2\",\"kind\":\"RAISED\"}");
        try (LiveAlerts live = new LiveAlerts(lines)) {
            assertThat(live.next(10).alertId()).isEqualTo("a1");
            assertThat(live.next(10).alertId()).isEqualTo("a2");
        }
    }

    @Test
    void silenceIsAFailureNotAnEndlessWait() {
        try (LiveAlerts live = new LiveAlerts(Stream.empty())) {
            assertThatThrownBy(() -> live.next(0)).isInstanceOf(Failure.class);
        }
    }
}
