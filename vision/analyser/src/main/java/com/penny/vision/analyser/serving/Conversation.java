package com.penny.vision.analyser.serving;

import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import com.penny.vision.messages.wire.AnswerWriter;
import com.penny.vision.messages.wire.DeadlineChannel;
import com.penny.vision.messages.wire.Frame;
import com.penny.vision.messages.wire.FrameHeader;
import com.penny.vision.messages.wire.FrameKind;
import com.penny.vision.messages.wire.FrameReader;
import com.penny.vision.messages.wire.FrameTooLongException;
import com.penny.vision.messages.wire.FrameWriter;
import com.penny.vision.messages.wire.Json;
import com.penny.vision.messages.wire.ProtocolException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** One connection: one clip, one answer. */
final class Conversation {

    private static final Logger LOG = System.getLogger(Conversation.class.getName());
    /** A client that does not send or take its bytes within this time is given up. */
    private static final Duration TRANSFER = Duration.ofSeconds(30);

    private final DeadlineChannel channel;
    private final Scratch scratch;
    private final Semaphore places;
    private final Workers workers;
    private final Analysing analysing;

    /** @param places one is taken while a clip lies on the disk; a ping needs none */
    Conversation(DeadlineChannel channel, Scratch scratch, Semaphore places, Workers workers, Analysing analysing) {
        this.channel = channel;
        this.scratch = scratch;
        this.places = places;
        this.workers = workers;
        this.analysing = analysing;
    }

    void hold() throws IOException {
        FrameReader frames = new FrameReader(channel.input());
        AnswerWriter answer = new AnswerWriter(new FrameWriter(channel.output()));
        channel.allow(TRANSFER);
        Frame first = frames.read();
        if (first.kind() == FrameKind.PING) {
            answer.pong();
            return;
        }
        if (first.kind() != FrameKind.REQUEST) {
            throw new ProtocolException("A conversation cannot begin with " + first.kind());
        }
        AnalysisRequest request = Json.read(first.payload(), AnalysisRequest.class);
        places.acquireUninterruptibly();
        Answer reply;
        try {
            channel.allow(TRANSFER);
            reply = reply(request, frames);
        } finally {
            places.release();
        }
        channel.allow(TRANSFER);
        reply.send(answer);
    }

    private Answer reply(AnalysisRequest request, FrameReader frames) throws IOException {
        // The clip is gone before its answer leaves.
        Path folder = scratch.forClip();
        try {
            Path clip = receive(frames, folder);
            AnalysisResult result = workers.analyse(() -> analysing.analyse(request, clip, folder));
            LOG.log(
                    Level.INFO,
                    "clip={0} score={1} people={2} analysisMs={3}",
                    request.clipId(),
                    Integer.toString(result.analysis().score()),
                    Integer.toString(result.analysis().people()),
                    Long.toString(result.analysis().timings().analysisMs()));
            return answer -> answer.analysed(result);
        } catch (ClipRejectedException e) {
            LOG.log(Level.INFO, "clip={0} rejected={1}", request.clipId(), e.reason());
            return answer -> answer.rejected(e.reason());
        } catch (AnalysisFailedException e) {
            LOG.log(Level.ERROR, "clip=" + request.clipId() + " failed", e);
            return answer -> answer.failed(e.getMessage());
        } finally {
            Scratch.delete(folder);
        }
    }

    private static Path receive(FrameReader frames, Path folder) throws IOException, ClipRejectedException {
        FrameHeader header;
        try {
            header = frames.readHeader();
        } catch (FrameTooLongException e) {
            throw new ClipRejectedException(RejectionReason.TOO_LARGE);
        }
        if (header.kind() != FrameKind.CLIP) {
            throw new ProtocolException("Expected CLIP, got " + header.kind());
        }
        Path clip = folder.resolve("clip");
        try (OutputStream out = Files.newOutputStream(clip)) {
            frames.copyPayload(header, out);
        }
        return clip;
    }

    /** What is to be said once everything is tidied up. */
    private interface Answer {
        void send(AnswerWriter writer) throws IOException;
    }
}
