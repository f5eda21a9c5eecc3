package com.penny.vision.analyser.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.VisionClient;
import com.penny.vision.messages.wire.DeadlineChannel;
import com.penny.vision.messages.wire.FrameKind;
import com.penny.vision.messages.wire.FrameWriter;
import com.penny.vision.messages.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ClipSocketTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** More than lie on the disk at a time. */
    private static final int MANY = 40;

    @TempDir
    Path folder;

    private final List<DeadlineChannel> callers = new ArrayList<>();
    private ClipSocket socket;

    @BeforeEach
    void open() throws IOException {
        socket = ClipSocket.open(
                folder.resolve("s"),
                (request, clip, scratch) -> {
                    throw new IOException("Nothing is analysed here");
                },
                1);
    }

    @AfterEach
    void close() throws IOException {
        for (DeadlineChannel caller : callers) {
            caller.close();
        }
        socket.close();
    }

    @Test
    void aPingIsAnsweredHoweverManyClipsAreOnTheirWay() throws IOException {
        serving().start();
        for (int i = 0; i < MANY; i++) {
            callWithoutSendingTheClip();
        }

        assertThat(new VisionClient(folder.resolve("s"), PATIENCE).reachable()).isTrue();
    }

    @Test
    void closingEndsTheServingWhileItWaitsForACaller() throws Exception {
        Thread serving = serving();
        serving.start();
        assertThat(new VisionClient(folder.resolve("s"), PATIENCE).reachable()).isTrue();

        socket.close();
        serving.join();

        assertThat(folder.resolve("s")).doesNotExist();
    }

    @Test
    void closingLeavesNoClipOnTheDisk() throws Exception {
        serving().start();
        callWithoutSendingTheClip();
        Path work = folder.resolve("s.work");
        while (isEmpty(work)) {
            Thread.onSpinWait();
        }

        socket.close();

        assertThat(work).isEmptyDirectory();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void aSocketClosedBeforeItServesServesNobody() throws IOException {
        socket.close();

        socket.serve();
    }

    private void callWithoutSendingTheClip() throws IOException {
        DeadlineChannel caller = DeadlineChannel.connect(UnixDomainSocketAddress.of(folder.resolve("s")), PATIENCE);
        callers.add(caller);
        new FrameWriter(caller.output())
                .write(FrameKind.REQUEST, Json.bytes(new AnalysisRequest("waiting", List.of())));
    }

    private Thread serving() {
        Thread thread = new Thread(() -> {
            try {
                socket.serve();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        thread.setDaemon(true);
        return thread;
    }
}
