package com.penny.samples;

import com.penny.samples.clips.Clip;
import com.penny.samples.clips.ShopCamera;
import com.penny.samples.clips.Zone;
import com.penny.samples.truth.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code clips.json} (the clips of a folder) and {@code zones.json} (the cameras they come from). */
final class ClipIndex {

    private ClipIndex() {}

    /** @throws java.nio.file.NoSuchFileException when a clip has not been rendered into the folder */
    static void write(Path folder, List<Clip> clips) throws IOException {
        List<Object> entries = new ArrayList<>();
        for (Clip clip : clips) {
            entries.add(entry(folder, clip));
        }
        Files.writeString(folder.resolve("clips.json"), Json.write(Map.of("clips", entries), 3));
        Files.writeString(folder.resolve("zones.json"), zones());
    }

    /** Text of {@code zones.json}. */
    static String zones() {
        List<Map<String, Object>> cameras =
                Arrays.stream(ShopCamera.values()).map(ClipIndex::camera).toList();
        return Json.write(cameras, 4);
    }

    private static Map<String, Object> entry(Path folder, Clip clip) throws IOException {
        String file = clip.name() + ".mp4";
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("people", clip.people().size());
        expected.put("conceals", clip.conceals());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", clip.name());
        entry.put("file", file);
        entry.put("truth", clip.name() + ".json");
        entry.put("camera", clip.camera().id());
        entry.put("seconds", clip.seconds());
        entry.put("frames", clip.frames());
        entry.put("sha256", sha256(Files.readAllBytes(folder.resolve(file))));
        entry.put("what", clip.what());
        entry.put("expected", expected);
        return entry;
    }

    private static Map<String, Object> camera(ShopCamera camera) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("camera", camera.id());
        entry.put("name", camera.title());
        entry.put("zones", camera.zones().stream().map(ClipIndex::zone).toList());
        return entry;
    }

    private static Map<String, Object> zone(Zone zone) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", zone.id());
        entry.put("kind", zone.kind());
        entry.put(
                "points",
                zone.points().stream()
                        .map(corner -> List.of(corner.x(), corner.y()))
                        .toList());
        return entry;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
