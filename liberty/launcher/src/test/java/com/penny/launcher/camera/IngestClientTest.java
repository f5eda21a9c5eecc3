package com.penny.launcher.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IngestClientTest {

    private static final byte[] CLIP = {1, 2, 3};

    @Test
    void aClipGoesOutWithTheCamerasKeyAndComesBackAsAReceipt() throws Exception {
        String answer = "{\"clipId\":\"c1\",\"sha256\":\"ab\",\"sizeBytes\":3,\"receivedAt\":\"2026-11-23T10:00:00Z\","
                + "\"duplicate\":false,\"later\":1}";
        try (StubServer server = new StubServer(202, answer)) {
            Receipt receipt =
                    new IngestClient(server.address(), "cam", "secret").send(CLIP, "video/mp4", Instant.EPOCH);

            StubServer.Request request = server.requests().take();
            assertThat(request.path()).isEqualTo("/api/cameras/cam/clips");
            assertThat(request.key()).isEqualTo("secret");
            assertThat(request.contentType()).isEqualTo("video/mp4");
            assertThat(request.body()).isEqualTo(CLIP);
            assertThat(receipt).isEqualTo(new Receipt("c1", "ab", 3, "2026-11-23T10:00:00Z", false));
        }
    }

    @Test
    void aRefusalSpeaksInTheWordsOfTheProblemDocument() throws Exception {
        String problem = "{\"title\":\"Clip too large\",\"detail\":\"Send at most 50 MB.\",\"status\":413}";
        try (StubServer server = new StubServer(413, problem)) {
            IngestClient client = new IngestClient(server.address(), "cam", "secret");
            assertThatThrownBy(() -> client.send(CLIP, "video/mp4", Instant.EPOCH))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("Clip too large: Send at most 50 MB. (HTTP 413)");
        }
    }

    @Test
    void aRefusalWithoutAProblemDocumentIsStillARefusal() throws Exception {
        try (StubServer server = new StubServer(502, "<html>bad gateway</html>")) {
            IngestClient client = new IngestClient(server.address(), "cam", "secret");
            assertThatThrownBy(() -> client.state("c1"))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.status()).isEqualTo(502));
        }
    }

    @Test
    void onlyAClipThatWaitsIsUnsettled() throws Exception {
        try (StubServer server = new StubServer(200, "{\"clipId\":\"c1\",\"state\":\"ALERT\",\"score\":87}")) {
            ClipState state = new IngestClient(server.address(), "cam", "secret").state("c1");
            assertThat(server.requests().take().path()).isEqualTo("/api/cameras/cam/clips/c1");
            assertThat(state.settled()).isTrue();
            assertThat(state.score()).isEqualTo(87);
        }
        assertThat(new ClipState("c1", "RECEIVED", null, null, null, null, null).settled())
                .isFalse();
    }
}
