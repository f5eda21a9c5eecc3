package com.penny.vision.analyser.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a clip's header without decoding it, and refuses what is over the limits. */
final class ClipProbe {

    private static final int MAX_REPORT = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FfmpegTools tools;
    private final ChildLimits limits;

    ClipProbe(FfmpegTools tools, ChildLimits limits) {
        this.tools = tools;
        this.limits = limits;
    }

    ClipHeader probe(ClipFile clip) throws IOException, ClipRejectedException {
        List<String> command = new ArrayList<>(List.of(
                tools.ffprobeProgram().toString(), "-v", "quiet", "-of", "json", "-show_streams", "-show_format"));
        command.addAll(clip.inputArguments());
        byte[] report;
        try (Child child = Child.start(command, limits)) {
            report = child.output().readNBytes(MAX_REPORT);
            switch (report.length < MAX_REPORT ? child.await() : Child.Exit.FAILURE) {
                case OUT_OF_CPU_TIME -> throw new ClipRejectedException(RejectionReason.TIMED_OUT);
                case FAILURE -> throw new ClipRejectedException(RejectionReason.UNREADABLE);
                case SUCCESS -> {}
            }
        }
        try {
            return HeaderRules.check(JSON.readTree(report));
        } catch (JsonProcessingException e) {
            throw new ClipRejectedException(RejectionReason.UNREADABLE);
        }
    }
}
