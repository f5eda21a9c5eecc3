package com.penny.vision.analyser.media;

import com.penny.vision.messages.ClipFacts;
import com.penny.vision.messages.ClipLimits;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Turns an untrusted file into frames, or says why it cannot be one. */
public final class ClipReader {

    /** Analysed frames a second: enough to follow a hand, which is at one place for 0.2 s or more when it grips. */
    public static final int FPS = 10;

    /** Time between two analysed frames. */
    public static final int FRAME_MS = 1000 / FPS;

    /** Memory that the frames of one clip take at most, in bytes. */
    public static final long FRAMES_BYTES = FrameSize.BUDGET;

    private static final int MAX_FRAMES = ClipLimits.MAX_DURATION_MS / FRAME_MS + 1;
    /** Headers round; what is missing beyond this was cut off. */
    private static final double MISSING_SHARE = 0.1;

    private static final int MISSING_MS = 500;

    private final FfmpegTools tools;
    private final ChildLimits limits;
    private final ClipProbe probe;

    public ClipReader(FfmpegTools tools, ChildLimits limits) {
        this.tools = tools;
        this.limits = limits;
        this.probe = new ClipProbe(tools, limits);
    }

    /**
     * Checks the file's kind and header, then decodes it.
     *
     * @param early gets each frame, in order, as soon as it is decoded; the clip may still turn out to be broken
     * @throws ClipRejectedException when the clip is at fault
     * @throws IOException when the machine is
     */
    public Clip read(Path file, Consumer<Frame> early) throws IOException, ClipRejectedException {
        ClipFile clip = ClipFile.recognised(file);
        ClipHeader header = probe.probe(clip);
        List<Frame> frames = decode(clip, header, early);
        int durationMs = header.durationMs() > 0 ? header.durationMs() : frames.size() * FRAME_MS;
        requireComplete(frames.size() * FRAME_MS, durationMs);
        double fps = header.fps() > 0 ? header.fps() : probe.countFrames(clip) * 1000.0 / durationMs;
        return new Clip(new ClipFacts(header.width(), header.height(), fps, durationMs, header.codec()), frames);
    }

    private List<Frame> decode(ClipFile clip, ClipHeader header, Consumer<Frame> early)
            throws IOException, ClipRejectedException {
        FrameSize size = FrameSize.of(header.width(), header.height(), header.durationMs(), FPS);
        List<Frame> frames = new ArrayList<>();
        try (Child child = Child.start(command(clip, size), limits)) {
            InputStream pixels = child.output();
            byte[] rgb = pixels.readNBytes(size.bytes());
            while (rgb.length == size.bytes()) {
                if (frames.size() == MAX_FRAMES) {
                    throw new ClipRejectedException(RejectionReason.TOO_LONG);
                }
                Frame frame = new Frame(frames.size() * FRAME_MS, size.width(), size.height(), rgb);
                frames.add(frame);
                early.accept(frame);
                rgb = pixels.readNBytes(size.bytes());
            }
            Child.Exit exit = child.await();
            if (exit == Child.Exit.OUT_OF_CPU_TIME) {
                throw new ClipRejectedException(RejectionReason.TIMED_OUT);
            }
            if (frames.isEmpty()) {
                throw new ClipRejectedException(
                        exit == Child.Exit.SUCCESS ? RejectionReason.ZERO_DURATION : RejectionReason.UNREADABLE);
            }
        }
        return frames;
    }

    private List<String> command(ClipFile clip, FrameSize size) {
        List<String> command = new ArrayList<>(List.of(
                tools.ffmpegProgram().toString(),
                "-v",
                "quiet",
                "-nostdin",
                "-threads",
                "2",
                // The header may lie about the size; the decoder checks again.
                "-max_pixels",
                Long.toString((long) ClipLimits.MAX_LONG_SIDE * ClipLimits.MAX_SHORT_SIDE)));
        command.addAll(clip.inputArguments());
        command.addAll(List.of(
                "-map",
                "0:v:0",
                "-t",
                Integer.toString(ClipLimits.MAX_DURATION_MS / 1000 + 1),
                "-filter_threads",
                "1",
                "-vf",
                "fps=" + FPS + ",scale=" + size.width() + ":" + size.height() + ":flags=bilinear",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "rgb24",
                "pipe:1"));
        return command;
    }

    private static void requireComplete(int decodedMs, int statedMs) throws ClipRejectedException {
        if (decodedMs < statedMs * (1 - MISSING_SHARE) - MISSING_MS) {
            throw new ClipRejectedException(RejectionReason.UNREADABLE);
        }
    }
}
