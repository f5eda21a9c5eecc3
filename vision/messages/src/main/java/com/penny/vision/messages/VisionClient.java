package com.penny.vision.messages;

import com.penny.vision.messages.wire.AnswerReader;
import com.penny.vision.messages.wire.DeadlineChannel;
import com.penny.vision.messages.wire.FrameKind;
import com.penny.vision.messages.wire.FrameReader;
import com.penny.vision.messages.wire.FrameWriter;
import com.penny.vision.messages.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Talks to the analyser through its Unix domain socket. Every clip has a connection of its own, so a crash on one clip
 * is seen by that clip's caller only. Safe for use by several threads.
 */
public final class VisionClient {

    private static final Duration PING_TIME_OUT = Duration.ofSeconds(2);

    private final Path socket;
    private final Duration timeOut;

    /**
     * @param socket where the analyser listens
     * @param timeOut longest wait for one clip's answer, queueing behind other clips included
     */
    public VisionClient(Path socket, Duration timeOut) {
        this.socket = Objects.requireNonNull(socket, "socket");
        this.timeOut = Objects.requireNonNull(timeOut, "timeOut");
    }

    /**
     * Sends a clip and waits for the answer.
     *
     * @param clip read to {@code length}, not closed
     * @param length exact number of bytes to send
     * @throws ClipRejectedException when the clip can never be analysed
     * @throws VisionUnavailableException when another try may succeed
     * @throws IOException when {@code clip} cannot be read or ends early
     */
    public AnalysisResult analyse(AnalysisRequest request, InputStream clip, long length)
            throws ClipRejectedException, VisionUnavailableException, IOException {
        if (length == 0) {
            throw new ClipRejectedException(RejectionReason.EMPTY);
        }
        if (length > ClipLimits.MAX_BYTES) {
            throw new ClipRejectedException(RejectionReason.TOO_LARGE);
        }
        var source = new ClipSource(clip);
        try (DeadlineChannel channel = connect(timeOut)) {
            var writer = new FrameWriter(channel.output());
            writer.write(FrameKind.REQUEST, Json.bytes(request));
            writer.copy(FrameKind.CLIP, source, length);
            return new AnswerReader(new FrameReader(channel.input())).read();
        } catch (IOException e) {
            source.rethrowOwnFailure();
            throw new VisionUnavailableException("The analyser did not answer: " + e.getMessage(), e);
        }
    }

    /** Whether the analyser is there and answers; waits 2 s at most. */
    public boolean reachable() {
        try (DeadlineChannel channel = connect(PING_TIME_OUT)) {
            new FrameWriter(channel.output()).write(FrameKind.PING, new byte[0]);
            return new FrameReader(channel.input()).read().kind() == FrameKind.PONG;
        } catch (IOException e) {
            return false;
        }
    }

    private DeadlineChannel connect(Duration limit) throws IOException {
        return DeadlineChannel.connect(UnixDomainSocketAddress.of(socket), limit);
    }
}
