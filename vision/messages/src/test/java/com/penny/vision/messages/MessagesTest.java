package com.penny.vision.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.penny.vision.messages.wire.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final List<Point> TRIANGLE = List.of(new Point(0, 0), new Point(1, 0), new Point(0.5, 1));

    @Test
    void pointsAndKeypointsAreArraysAndPartNamesLowerCase() {
        String json = new String(Json.bytes(SampleMessages.result().analysis()), StandardCharsets.UTF_8);

        assertThat(json).contains("[0.5,0.5,0.8]").contains("\"name\":\"behaviour\"");
    }

    @Test
    void aRequestSurvivesTheWayThroughJson() throws Exception {
        var request = new AnalysisRequest("clip-1", List.of(new Zone("shelf", ZoneKind.SHELF, TRIANGLE)));

        assertThat(Json.read(Json.bytes(request), AnalysisRequest.class)).isEqualTo(request);
    }

    @ParameterizedTest
    @CsvSource({"-0.01,0", "0,1.01", "NaN,0", "0,Infinity"})
    void aPointOutsideTheFrameIsRefused(double x, double y) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(x, y));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../../etc/passwd",
                "a b",
                "1234567890123456789012345678901234567890123456789012345678901234x"
            })
    void aClipIdThatCouldBeAPathIsRefused(String clipId) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnalysisRequest(clipId, List.of()));
    }

    @Test
    void aZoneNeedsThreeCorners() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Zone("z", ZoneKind.TILL, TRIANGLE.subList(0, 2)))
                .withMessageContaining("3 to 64 corners");
    }

    @Test
    void zonesAreLimitedInNumber() {
        var zones = Collections.nCopies(65, new Zone("z", ZoneKind.TILL, TRIANGLE));

        assertThatIllegalArgumentException().isThrownBy(() -> new AnalysisRequest("c", zones));
    }
}
