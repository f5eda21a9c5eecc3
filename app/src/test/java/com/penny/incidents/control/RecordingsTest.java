package com.penny.incidents.control;

import static com.penny.incidents.entity.AlertsForTests.NOW;
import static com.penny.incidents.entity.AlertsForTests.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.penny.incidents.entity.Alert;
import com.penny.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordingsTest {

    private final Alert second = recorded(NOW, 60);
    private final Alert first = recorded(NOW.minusSeconds(5), 75);
    private final Alert third = recorded(NOW.plusSeconds(5), 75);
    private final Recordings recordings = Recordings.of(second, List.of(third, first));

    @Test
    void recordingsStandInTheOrderOfTimeHoweverTheyCame() {
        assertThat(recordings.ids()).containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    void theHighestScoreSpeaksForTheEventAndTheFirstOfTwo() {
        assertThat(recordings.strongest()).isSameAs(first);
        assertThat(Recordings.of(second, List.of()).strongest()).isSameAs(second);
    }

    @Test
    void aRecordingIsFoundAmongItsOwnOnly() {
        assertThat(recordings.of(null)).isSameAs(second);
        assertThat(recordings.of(third.id())).isSameAs(third);
        assertThatThrownBy(() -> recordings.of(UUID.randomUUID())).isInstanceOf(Problem.class);
    }
}
