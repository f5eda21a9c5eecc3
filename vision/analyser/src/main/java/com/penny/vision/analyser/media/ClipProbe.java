package com.penny.vision.analyser.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
        return HeaderRules.check(report(clip, "-show_streams", "-show_format"));
    }

    /** How many frames the whole file has. Goes through all of it, but decodes nothing. */
    int countFrames(ClipFile clip) throws IOException, ClipRejectedException {
        return report(clip, "-select_streams", "v:0", "-count_packets", "-show_streams")
                .path("streams")
                .path(0)
                .path("nb_read_packets")
                .asInt();
    }

    private JsonNode report(ClipFile clip, String... wanted) throws IOException, ClipRejectedException {
        List<String> command =
                new ArrayList<>(List.of(tools.ffprobeProgram().toString(), "-v", "quiet", "-of", "json"));
        command.addAll(List.of(wanted));
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
            return JSON.readTree(report);
        } catch (JsonProcessingException e) {
            throw new ClipRejectedException(RejectionReason.UNREADABLE);
        }
    }
}
