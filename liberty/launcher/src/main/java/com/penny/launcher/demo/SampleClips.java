package com.penny.launcher.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The index of the rendered sample clips.
 *
 * @param folder where the clips lie
 */
public record SampleClips(Path folder, List<Clip> clips, List<SampleCamera> cameras) {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /**
     * @param file name inside the folder
     * @param camera id of the camera that took it, as in {@link SampleCamera#camera}
     */
    public record Clip(String file, String camera, double seconds, Expected expected) {}

    /** What a person sees in the clip. */
    public record Expected(int people, boolean conceals) {}

    /** @param zones id, kind, and points in 0..1 of the frame */
    public record SampleCamera(String camera, String name, List<JsonNode> zones) {}

    private record Index(List<Clip> clips) {}

    /** Reads {@code clips.json} and {@code zones.json}. */
    public static SampleClips read(Path folder) throws IOException {
        Index index = JSON.readValue(folder.resolve("clips.json").toFile(), Index.class);
        List<SampleCamera> cameras =
                List.of(JSON.readValue(folder.resolve("zones.json").toFile(), SampleCamera[].class));
        return new SampleClips(folder, index.clips(), cameras);
    }
}
