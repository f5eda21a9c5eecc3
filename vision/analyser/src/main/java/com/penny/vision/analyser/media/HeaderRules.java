package com.penny.vision.analyser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.penny.vision.messages.ClipLimits;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Decides from ffprobe's report whether a clip is decoded at all. */
final class HeaderRules {

    private static final Set<String> CODECS = Set.of("h264", "hevc", "mjpeg", "vp8", "vp9", "av1");
    /** WebM of a browser states its clock, 1000, in place of a rate. */
    private static final double HIGHEST_PLAUSIBLE_FPS = 120;

    private HeaderRules() {}

    /** @param report ffprobe's JSON with streams and format */
    static ClipHeader check(JsonNode report) throws ClipRejectedException {
        JsonNode stream = onlyVideoStream(report.path("streams"));
        String codec = stream.path("codec_name").asText("unknown");
        reject(!CODECS.contains(codec), RejectionReason.UNSUPPORTED_CODEC);

        int width = stream.path("width").asInt();
        int height = stream.path("height").asInt();
        reject(width <= 0 || height <= 0, RejectionReason.UNREADABLE);
        reject(
                Math.max(width, height) > ClipLimits.MAX_LONG_SIDE
                        || Math.min(width, height) > ClipLimits.MAX_SHORT_SIDE,
                RejectionReason.TOO_MANY_PIXELS);

        double seconds = duration(stream, report.path("format"));
        reject(seconds * 1000 > ClipLimits.MAX_DURATION_MS, RejectionReason.TOO_LONG);
        boolean turned = quarterTurned(stream);
        return new ClipHeader(
                turned ? height : width,
                turned ? width : height,
                fps(stream),
                (int) Math.round(Math.max(0, seconds) * 1000),
                codec);
    }

    private static JsonNode onlyVideoStream(JsonNode streams) throws ClipRejectedException {
        // A cover picture is marked as attached and is no film.
        List<JsonNode> films = StreamSupport.stream(streams.spliterator(), false)
                .filter(stream -> stream.path("codec_type").asText().equals("video"))
                .filter(stream ->
                        stream.path("disposition").path("attached_pic").asInt() == 0)
                .toList();
        reject(films.isEmpty(), RejectionReason.NO_VIDEO_STREAM);
        reject(films.size() > 1, RejectionReason.SEVERAL_VIDEO_STREAMS);
        return films.get(0);
    }

    private static double duration(JsonNode stream, JsonNode format) throws ClipRejectedException {
        JsonNode frames = stream.path("nb_frames");
        reject(!frames.isMissingNode() && frames.asInt() == 0, RejectionReason.ZERO_DURATION);
        JsonNode ofStream = stream.path("duration");
        JsonNode ofFormat = format.path("duration");
        double seconds = Math.max(ofStream.asDouble(), ofFormat.asDouble());
        boolean stated = !ofStream.isMissingNode() || !ofFormat.isMissingNode();
        reject(stated && seconds <= 0, RejectionReason.ZERO_DURATION);
        return seconds;
    }

    private static double fps(JsonNode stream) {
        double average = ratio(stream.path("avg_frame_rate").asText());
        double fps = average > 0 ? average : ratio(stream.path("r_frame_rate").asText());
        return fps <= HIGHEST_PLAUSIBLE_FPS ? fps : 0;
    }

    private static double ratio(String fraction) {
        String[] parts = fraction.split("/");
        if (parts.length != 2) {
            return 0;
        }
        try {
            double divisor = Double.parseDouble(parts[1]);
            return divisor == 0 ? 0 : Double.parseDouble(parts[0]) / divisor;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean quarterTurned(JsonNode stream) {
        return StreamSupport.stream(stream.path("side_data_list").spliterator(), false)
                .anyMatch(data -> Math.abs(data.path("rotation").asInt()) % 180 == 90);
    }

    private static void reject(boolean broken, RejectionReason reason) throws ClipRejectedException {
        if (broken) {
            throw new ClipRejectedException(reason);
        }
    }
}
