package com.penny.vision.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.penny.vision.messages.wire.AnswerWriter;
import com.penny.vision.messages.wire.DeadlineChannel;
import com.penny.vision.messages.wire.FrameKind;
import com.penny.vision.messages.wire.FrameReader;
import com.penny.vision.messages.wire.FrameWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class VisionClientTest {

    private static final AnalysisRequest REQUEST = new AnalysisRequest("clip", List.of());
    private static final byte[] CLIP = new byte[200_000];

    @TempDir
    Path folder;

    private ServerSocketChannel server;

    @BeforeEach
    void listen() throws IOException {
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(folder.resolve("s")));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void returnsTheAnalysis() throws Exception {
        answering((frames, answer) -> {
            frames.read(FrameKind.REQUEST);
            assertThat(frames.read(FrameKind.CLIP)).hasSize(CLIP.length);
            answer.analysed(SampleMessages.result());
        });

        AnalysisResult result = client(Duration.ofSeconds(10)).analyse(REQUEST, clip(), CLIP.length);

        assertThat(result.analysis().sentence()).isEqualTo("Person walked through");
    }

    @Test
    void anAnalyserThatDiesInTheMiddleIsUnavailable() throws Exception {
        answering((frames, answer) -> frames.read(FrameKind.REQUEST));

        assertThatExceptionOfType(VisionUnavailableException.class)
                .isThrownBy(() -> client(Duration.ofSeconds(10)).analyse(REQUEST, clip(), CLIP.length));
    }

    @Test
    void anAnalyserThatHangsIsUnavailableAtTheDeadline() throws Exception {
        var end = new CountDownLatch(1);
        answering((frames, answer) -> await(end));

        assertThatExceptionOfType(VisionUnavailableException.class)
                .isThrownBy(() -> client(Duration.ofMillis(300)).analyse(REQUEST, clip(), CLIP.length))
                .withMessageContaining("deadline");
        end.countDown();
    }

    @Test
    void anAnalyserThatIsNotThereIsUnavailable() throws Exception {
        server.close();

        assertThatExceptionOfType(VisionUnavailableException.class)
                .isThrownBy(() -> client(Duration.ofSeconds(1)).analyse(REQUEST, clip(), CLIP.length));
        assertThat(client(Duration.ofSeconds(1)).reachable()).isFalse();
    }

    @Test
    void anEmptyOrTooLargeClipIsRejectedWithoutSendingIt() throws Exception {
        server.close();
        VisionClient client = client(Duration.ofSeconds(1));

        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> client.analyse(REQUEST, clip(), 0))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RejectionReason.EMPTY));
        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> client.analyse(REQUEST, clip(), ClipLimits.MAX_BYTES + 1))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    @Test
    void aSourceThatEndsEarlyIsTheCallersOwnFault() throws Exception {
        answering((frames, answer) -> {
            frames.read(FrameKind.REQUEST);
            frames.read(FrameKind.CLIP);
        });

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> client(Duration.ofSeconds(10)).analyse(REQUEST, clip(), CLIP.length + 1))
                .withMessageContaining("announced length");
    }

    @Test
    void aPingIsAnswered() throws Exception {
        answering((frames, answer) -> {
            frames.read(FrameKind.PING);
            answer.pong();
        });

        assertThat(client(Duration.ofSeconds(1)).reachable()).isTrue();
    }

    private VisionClient client(Duration timeOut) {
        return new VisionClient(folder.resolve("s"), timeOut);
    }

    private static InputStream clip() {
        return new ByteArrayInputStream(CLIP);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answering(Script script) {
        Thread thread = new Thread(() -> {
            try (var channel = DeadlineChannel.over(server.accept(), Duration.ofSeconds(15))) {
                script.play(new FrameReader(channel.input()), new AnswerWriter(new FrameWriter(channel.output())));
            } catch (IOException e) {
                // The client sees the connection end, which is what these tests look at.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Script {
        void play(FrameReader frames, AnswerWriter answer) throws IOException;
    }
}
