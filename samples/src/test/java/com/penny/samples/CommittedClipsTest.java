package com.penny.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.samples.clips.Clip;
import com.penny.samples.clips.SampleClips;
import com.penny.samples.video.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the MP4 files in {@code clips/} against their index, their ground truth and the scripts they came from. */
class CommittedClipsTest {

    private static final Path FOLDER = Path.of(System.getProperty("basedir", "."), "clips");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MOST_BYTES_OF_A_CLIP = 1_500_000;
    private static final long MOST_BYTES_OF_ALL = 8 * 1024 * 1024;

    @TempDir
    static Path programs;

    private static Ffmpeg ffmpeg;

    @BeforeAll
    static void unpack() throws IOException {
        ffmpeg = Ffmpeg.unpackInto(programs);
    }

    static Stream<JsonNode> entries() throws IOException {
        JsonNode clips = JSON.readTree(FOLDER.resolve("clips.json").toFile()).get("clips");
        return StreamSupport.stream(clips.spliterator(), false);
    }

    static Stream<JsonNode> concealing() throws IOException {
        return entries().filter(entry -> entry.get("expected").get("conceals").asBoolean());
    }

    @Test
    void theIndexListsEveryScript() throws IOException {
        assertThat(entries().map(entry -> entry.get("name").asText()))
                .containsExactlyElementsOf(
                        SampleClips.all().stream().map(Clip::name).toList());
    }

    @Test
    void clipsAreSmall() throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (JsonNode entry : entries().toList()) {
            sizes.add(Files.size(FOLDER.resolve(entry.get("file").asText())));
        }

        assertThat(sizes).allMatch(size -> size <= MOST_BYTES_OF_A_CLIP);
        assertThat(sizes.stream().mapToLong(Long::longValue).sum()).isLessThanOrEqualTo(MOST_BYTES_OF_ALL);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void filesMatchTheirChecksum(JsonNode entry) throws Exception {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(entry.get("file").asText()));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(entry.get("sha256").asText());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void filesAreShortH264Videos(JsonNode entry) throws Exception {
        JsonNode stream = probe(FOLDER.resolve(entry.get("file").asText()));

        assertThat(stream.get("codec_name").asText()).isEqualTo("h264");
        assertThat(stream.get("pix_fmt").asText()).isEqualTo("yuv420p");
        assertThat(stream.get("width").asInt()).isEqualTo(1280);
        assertThat(stream.get("height").asInt()).isEqualTo(720);
        assertThat(stream.get("r_frame_rate").asText()).isEqualTo("15/1");
        assertThat(stream.get("nb_read_packets").asInt())
                .isEqualTo(entry.get("frames").asInt());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyFrameHasItsTruth(JsonNode entry) throws IOException {
        JsonNode truth = truth(entry);

        assertThat(truth.get("frames")).hasSize(entry.get("frames").asInt());
        assertThat(truth.get("camera")).isEqualTo(entry.get("camera"));
        assertThat(truth.get("frames"))
                .allSatisfy(frame -> assertThat(frame.get("people"))
                        .hasSize(entry.get("expected").get("people").asInt()));
    }

    @ParameterizedTest
    @MethodSource("concealing")
    void reachingComesBeforeConcealing(JsonNode entry) throws IOException {
        List<String> phases = phases(entry);

        assertThat(phases).containsSubsequence("WALK", "REACH", "HOLD", "CONCEAL", "WALK");
        assertThat(phases.indexOf("REACH")).isLessThan(phases.indexOf("CONCEAL"));
        assertThat(phases.lastIndexOf("REACH")).isLessThan(phases.indexOf("CONCEAL"));
    }

    @Test
    void onlyConcealingClipsShowConcealing() throws IOException {
        for (JsonNode entry : entries().toList()) {
            assertThat(phases(entry).contains("CONCEAL"))
                    .as(entry.get("name").asText())
                    .isEqualTo(entry.get("expected").get("conceals").asBoolean());
        }
    }

    @Test
    void theZonesAreThoseOfTheCameras() throws IOException {
        assertThat(FOLDER.resolve("zones.json")).hasContent(ClipIndex.zones());
    }

    private static List<String> phases(JsonNode entry) throws IOException {
        List<String> phases = new ArrayList<>();
        for (JsonNode frame : truth(entry).get("frames")) {
            frame.get("people").forEach(person -> phases.add(person.get("phase").asText()));
        }
        return phases;
    }

    private static JsonNode truth(JsonNode entry) throws IOException {
        return JSON.readTree(FOLDER.resolve(entry.get("truth").asText()).toFile());
    }

    private static JsonNode probe(Path file) throws Exception {
        Process probe = ffmpeg.command(
                        "ffprobe",
                        List.of("-v", "error", "-count_packets", "-show_streams", "-of", "json", file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode answer = JSON.readTree(probe.getInputStream());
        assertThat(probe.waitFor()).isZero();
        return answer.get("streams").get(0);
    }
}
