package com.penny.vision.analyser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.vision.analyser.media.FfmpegTools;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where clips come from: the project's rendered ones, real footage where it is there, and files made on the spot. */
final class TestClips {

    private static final Path ROOT = checkoutRoot();

    private final FfmpegTools tools;
    private final Path folder;

    TestClips(Path folder) throws IOException {
        this.tools = FfmpegTools.unpacked();
        this.folder = folder;
    }

    /** One of the project's own rendered clips. */
    static Path rendered(String name) {
        Path clip = ROOT.resolve("samples/clips/" + name + ".mp4");
        assertThat(clip).exists();
        return clip;
    }

    /** How long a rendered clip is, by the ground truth beside it. */
    static int durationMs(String name) throws IOException {
        JsonNode truth = new ObjectMapper()
                .readTree(ROOT.resolve("samples/clips/" + name + ".json").toFile());
        return truth.get("frames").size() * 1000 / truth.get("framesPerSecond").asInt();
    }

    /** The zones drawn for a camera of the rendered clips. */
    static List<Zone> zones(String camera) throws IOException {
        List<Zone> zones = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper()
                .readTree(ROOT.resolve("samples/clips/zones.json").toFile())) {
            if (entry.get("camera").asText().equals(camera)) {
                for (JsonNode zone : entry.get("zones")) {
                    List<Point> corners = new ArrayList<>();
                    zone.get("points")
                            .forEach(point -> corners.add(new Point(
                                    point.get(0).asDouble(), point.get(1).asDouble())));
                    zones.add(new Zone(
                            zone.get("id").asText(),
                            ZoneKind.valueOf(zone.get("kind").asText()),
                            corners));
                }
            }
        }
        return zones;
    }

    /** Real footage; the test is skipped with a message where it is not there. */
    static Path footage(String name) {
        String stated = System.getProperty("penny.footage", System.getenv("penny.footage"));
        Path folder = stated == null ? ROOT.resolveSibling("shared").resolve("footage") : Path.of(stated);
        Path clip = folder.resolve(name + ".mp4");
        assumeTrue(Files.exists(clip), "No real footage at " + folder + ": set -Dpenny.footage=DIR to run this");
        return clip;
    }

    /** A file made by the bundled ffmpeg. */
    Path made(String name, String... arguments) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        List<String> command = new ArrayList<>(List.of(tools.ffmpegProgram().toString(), "-v", "error", "-y"));
        command.addAll(List.of(arguments));
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .put("LD_LIBRARY_PATH", tools.ffmpegProgram().getParent().toString());
        assertThat(builder.start().waitFor()).as("ffmpeg made " + name).isZero();
        return file;
    }

    /** The middle of two rendered clips beside each other: two people who never come near each other. */
    Path sideBySide(Path left, Path right, String name) throws IOException, InterruptedException {
        return made(
                name,
                "-i",
                left.toString(),
                "-i",
                right.toString(),
                "-filter_complex",
                "[0]crop=640:720:400:0[l];[1]crop=640:720:300:0[r];[l][r]hstack=shortest=1",
                "-c:v",
                "libopenh264",
                "-b:v",
                "8M");
    }

    /** The brightness of a film's pixels, picture by picture, one byte a pixel. */
    byte[] decoded(Path film, int fps, int width, int height) throws IOException, InterruptedException {
        return Files.readAllBytes(made(
                film.getFileName() + ".grey",
                "-i",
                film.toString(),
                "-vf",
                "fps=" + fps + ",scale=" + width + ":" + height + ":flags=area,format=gray",
                "-f",
                "rawvideo"));
    }

    /** A file with these bytes. */
    Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** Some of the bytes of a file. */
    Path cut(Path clip, String name, double share) throws IOException {
        byte[] bytes = Files.readAllBytes(clip);
        return written(name, Arrays.copyOf(bytes, (int) (bytes.length * share)));
    }

    private static Path checkoutRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("vision/analyser/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
