package com.penny.vision.messages.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ArtefactKind;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import com.penny.vision.messages.SampleMessages;
import com.penny.vision.messages.VisionUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private final ByteArrayOutputStream socket = new ByteArrayOutputStream();
    private final AnswerWriter writer = new AnswerWriter(new FrameWriter(socket));

    @Test
    void anAnalysisArrivesWithAllItsArtefacts() throws Exception {
        AnalysisResult sent = SampleMessages.result();
        writer.analysed(sent);

        AnalysisResult received = reader().read();

        assertThat(received.analysis()).isEqualTo(sent.analysis());
        assertThat(received.artefacts()).hasSize(2);
        assertThat(received.first(ArtefactKind.PREVIEW).orElseThrow().bytes()).containsExactly(1, 2, 3);
        assertThat(received.all(ArtefactKind.POSTER)).hasSize(1);
    }

    @Test
    void aRejectionArrivesWithItsReasonAndASentence() throws Exception {
        writer.rejected(RejectionReason.TOO_LONG);

        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> reader().read())
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(RejectionReason.TOO_LONG);
                    assertThat(e.detail()).contains("15 seconds");
                });
    }

    @Test
    void theAnalysersOwnFaultInvitesAnotherTry() throws Exception {
        writer.failed("The analysis failed");

        assertThatExceptionOfType(VisionUnavailableException.class)
                .isThrownBy(() -> reader().read())
                .withMessage("The analysis failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[1,2]", "{\"analysis\":null,\"artefacts\":[]}", "{\"analysis\":7}"})
    void anAnalysisThatIsNoneBreaksTheProtocol(String json) throws Exception {
        new FrameWriter(socket).write(FrameKind.ANALYSIS, json.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> reader().read());
    }

    @Test
    void anUnknownReasonBreaksTheProtocol() throws Exception {
        new FrameWriter(socket).write(FrameKind.REJECTED, "{\"reason\":\"WHATEVER\"}".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> reader().read());
    }

    private AnswerReader reader() {
        return new AnswerReader(new FrameReader(new ByteArrayInputStream(socket.toByteArray())));
    }
}
