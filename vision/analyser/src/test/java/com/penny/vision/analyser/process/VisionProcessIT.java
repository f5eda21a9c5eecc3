package com.penny.vision.analyser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.penny.vision.messages.Analysis;
import com.penny.vision.messages.AnalysisRequest;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.Artefact;
import com.penny.vision.messages.ArtefactKind;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.RejectionReason;
import com.penny.vision.messages.ScorePart;
import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import com.penny.vision.messages.VisionClient;
import com.penny.vision.messages.VisionUnavailableException;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real process, the real models, files good and bad. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class VisionProcessIT {

    private static final int HALF = 50;
    private static final Map<String, AnalysisResult> RENDERED = new HashMap<>();

    @TempDir
    static Path folder;

    private static Path models;
    private static VisionProcess vision;
    private static TestClips clips;

    @BeforeAll
    static void start() throws IOException {
        models = TestModels.folder();
        vision = VisionProcess.start(folder.resolve("s"), models, 2);
        clips = new TestClips(folder);
    }

    @AfterAll
    static void stop() {
        vision.close();
        assertThat(folder.resolve("s")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aisle-conceal-pocket", "aisle-conceal-jacket"})
    void takingSomethingAndPuttingItAwayScoresOverHalf(String name) throws Exception {
        Analysis analysis = analyseRendered(name).analysis();

        assertThat(analysis.score()).isGreaterThan(HALF);
        assertThat(analysis.people()).isEqualTo(1);
        assertThat(analysis.signals())
                .extracting(Signal::kind)
                .contains(SignalKind.SHELF_REACH, SignalKind.CONCEALMENT);
        assertThat(analysis.sentence()).startsWith("Reached to shelf, hand to ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aisle-put-back",
                "aisle-walk-through",
                "aisle-two-crossing",
                "aisle-basket",
                "aisle-empty",
                "entrance-pay",
                "entrance-leave"
            })
    void whatEveryCustomerDoesScoresUnderHalf(String name) throws Exception {
        assertThat(analyseRendered(name).analysis().score()).isLessThan(HALF);
    }

    @Test
    void puttingBackIsSeenAndSaid() throws Exception {
        Analysis analysis = analyseRendered("aisle-put-back").analysis();

        assertThat(analysis.signals()).extracting(Signal::kind).contains(SignalKind.ITEM_RETURNED);
        assertThat(analysis.sentence()).isEqualTo("Person at the shelf, item put back");
    }

    @Test
    void twoPeopleWhoCrossAreTwoTracksFromBeginningToEnd() throws Exception {
        Analysis analysis = analyseRendered("aisle-two-crossing").analysis();

        assertThat(analysis.people()).isEqualTo(2);
        assertThat(analysis.tracks())
                .allSatisfy(track -> assertThat(
                                track.boxes().get(track.boxes().size() - 1).tMs())
                        .isGreaterThan(4000));
    }

    @Test
    void anAnalysisIsCompleteAndConsistent() throws Exception {
        Analysis analysis = analyseRendered("aisle-conceal-jacket").analysis();

        assertThat(analysis.clip().width()).isEqualTo(1280);
        int durationMs = TestClips.durationMs("aisle-conceal-jacket");
        int samples = durationMs / 100;
        assertThat(analysis.clip().durationMs()).isEqualTo(durationMs);
        assertThat(analysis.parts().stream().mapToInt(ScorePart::points).sum()).isEqualTo(analysis.score());
        assertThat(analysis.timeline()).hasSize(samples);
        assertThat(analysis.timeline().get(samples - 1).total()).isEqualTo(analysis.score());
        assertThat(analysis.tracks().get(0).subject()).isTrue();
        assertThat(analysis.tracks().get(0).id()).isEqualTo(analysis.subjectTrackId());
        assertThat(analysis.tracks().get(0).boxes()).allSatisfy(box -> {
            assertThat(box.x()).isBetween(0.0, 1.0);
            assertThat(box.x() + box.w()).isBetween(0.0, 1.0001);
            assertThat(box.y() + box.h()).isBetween(0.0, 1.0001);
        });
        assertThat(analysis.tracks().get(0).poses())
                .allSatisfy(pose -> assertThat(pose.points()).hasSize(17));
        assertThat(analysis.models())
                .hasSize(2)
                .allSatisfy(model -> assertThat(model.sha256()).hasSize(64));
        assertThat(analysis.detector()).isNotEmpty();
        assertThat(analysis.timings().decodeMs()).isLessThan(analysis.timings().analysisMs());
    }

    @Test
    void thePicturesAndFilmsAreWhatTheySayTheyAre() throws Exception {
        AnalysisResult result = analyseRendered("aisle-conceal-pocket");

        assertThat(result.all(ArtefactKind.THUMBNAIL)).hasSize(3).allSatisfy(picture -> assertSize(picture, 480, 270));
        assertThat(result.all(ArtefactKind.STRIP)).hasSize(12).allSatisfy(picture -> assertSize(picture, 160, 90));
        assertSize(result.first(ArtefactKind.POSTER).orElseThrow(), 960, 540);
        assertPlaysFor(result.first(ArtefactKind.PREVIEW).orElseThrow(), 4000);
        assertPlaysFor(result.first(ArtefactKind.BLURRED).orElseThrow(), TestClips.durationMs("aisle-conceal-pocket"));
    }

    @Test
    void anEmptyAisleHasNobodyAndNothingToShow() throws Exception {
        AnalysisResult result = analyseRendered("aisle-empty");

        assertThat(result.analysis().people()).isZero();
        assertThat(result.analysis().subjectTrackId()).isNull();
        assertThat(result.analysis().score()).isZero();
        assertThat(result.artefacts()).isEmpty();
    }

    @Test
    void peopleInAnIgnoredZoneAreLeftOut() throws Exception {
        Zone everywhere = new Zone(
                "all", ZoneKind.IGNORE, List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1)));

        assertThat(analyse(TestClips.rendered("aisle-walk-through"), List.of(everywhere))
                        .analysis()
                        .people())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onebyone_a", "empty_room", "worker_zone"})
    void realFootageOfNothingSpecialScoresUnderHalf(String name) throws Exception {
        assertThat(analyse(TestClips.footage(name), List.of()).analysis().score())
                .isLessThan(HALF);
    }

    @Test
    void realPeopleInAShopAreFound() throws Exception {
        assertThat(analyse(TestClips.footage("store_aisle"), List.of())
                        .analysis()
                        .people())
                .isEqualTo(3);
    }

    @Test
    void anEmptyFileIsRejected() throws Exception {
        assertRejected(clips.written("empty.mp4", new byte[0]), RejectionReason.EMPTY);
    }

    @Test
    void aPdfNamedMp4IsRejected() throws Exception {
        byte[] pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        assertRejected(clips.written("report.mp4", pdf), RejectionReason.NOT_A_VIDEO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n",
                "ffconcat version 1.0\nfile /etc/passwd\n",
                "<?xml version=\"1.0\"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>"
            })
    void aPlaylistThatPointsToAnotherFileIsRejected(String playlist) throws Exception {
        Path file = clips.written("playlist.mp4", playlist.getBytes(StandardCharsets.US_ASCII));
        assertRejected(file, RejectionReason.NOT_A_VIDEO);
    }

    @Test
    void aTruncatedClipIsRejected() throws Exception {
        Path whole = TestClips.rendered("aisle-walk-through");
        assertRejected(clips.cut(whole, "half.mp4", 0.5), RejectionReason.UNREADABLE);
        assertRejected(clips.cut(whole, "start.mp4", 0.0005), RejectionReason.UNREADABLE);
    }

    @Test
    void soundWithoutAPictureIsRejected() throws Exception {
        Path sound = clips.made("sound.mp4", "-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac");
        assertRejected(sound, RejectionReason.NO_VIDEO_STREAM);
    }

    @Test
    void eightKIsRejected() throws Exception {
        Path large =
                clips.made("8k.mp4", "-f", "lavfi", "-i", "color=size=7680x4320:rate=5:duration=1", "-c:v", "mjpeg");
        assertRejected(large, RejectionReason.TOO_MANY_PIXELS);
    }

    @Test
    void tenMinutesAreRejected() throws Exception {
        Path film = clips.made(
                "long.mp4", "-f", "lavfi", "-i", "color=size=32x32:rate=1:duration=600", "-c:v", "libopenh264");
        assertRejected(film, RejectionReason.TOO_LONG);
    }

    @Test
    void aFilmThatHidesItsLengthIsRejectedWhenItRunsOn() throws Exception {
        // Motion JPEG without a container states no duration at all.
        Path film = clips.made(
                "endless.mjpeg", "-f", "lavfi", "-i", "testsrc=size=64x64:rate=25:duration=40", "-c:v", "mjpeg");
        assertRejected(film, RejectionReason.TOO_LONG);
    }

    @Test
    void twoVideoStreamsAreRejected() throws Exception {
        Path twice = clips.made(
                "two.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=64x64:rate=10:duration=1",
                "-map",
                "0",
                "-map",
                "0",
                "-c:v",
                "libopenh264");
        assertRejected(twice, RejectionReason.SEVERAL_VIDEO_STREAMS);
    }

    @Test
    void aFilmWithoutFramesIsRejected() throws Exception {
        Path nothing = clips.made(
                "nothing.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=64x64:rate=10:duration=1",
                "-c:v",
                "libopenh264",
                "-frames:v",
                "0");
        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> analyse(nothing, List.of()))
                .satisfies(e -> assertThat(e.reason())
                        .isIn(
                                RejectionReason.ZERO_DURATION,
                                RejectionReason.NO_VIDEO_STREAM,
                                RejectionReason.UNREADABLE));
    }

    @Test
    void anUncommonEncodingIsRejected() throws Exception {
        Path lossless = clips.made(
                "lossless.avi", "-f", "lavfi", "-i", "testsrc=size=64x64:rate=10:duration=1", "-c:v", "ffv1");
        assertRejected(lossless, RejectionReason.UNSUPPORTED_CODEC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clip.webm:libvpx", "clip.avi:mjpeg", "clip.mkv:libopenh264"})
    void otherContainersAndEncodingsOfCamerasAreTaken(String fileAndEncoder) throws Exception {
        String[] parts = fileAndEncoder.split(":");
        Path clip =
                clips.made(parts[0], "-f", "lavfi", "-i", "testsrc=size=320x240:rate=15:duration=2", "-c:v", parts[1]);

        assertThat(analyse(clip, List.of()).analysis().clip().width()).isEqualTo(320);
    }

    @Test
    void aKilledDecoderCostsOnlyItsOwnClip() throws Exception {
        Path slow = clips.made(
                "slow.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1920x1080:rate=30:duration=14",
                "-c:v",
                "libopenh264",
                "-b:v",
                "4M");
        CompletableFuture<AnalysisResult> doomed = inBackground(slow);

        Optional<ProcessHandle> child = Optional.empty();
        while (child.isEmpty() && !doomed.isDone()) {
            child = vision.mediaChild();
        }
        child.orElseThrow().destroyForcibly();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(doomed::get)
                .withCauseInstanceOf(VisionUnavailableException.class);
        assertThat(analyse(TestClips.rendered("aisle-empty"), List.of())
                        .analysis()
                        .people())
                .isZero();
    }

    @Test
    void twoClipsAtOnceGetTheirOwnAnswers() throws Exception {
        CompletableFuture<AnalysisResult> empty = inBackground(TestClips.rendered("aisle-empty"));
        CompletableFuture<AnalysisResult> walk = inBackground(TestClips.rendered("aisle-walk-through"));

        assertThat(empty.get().analysis().people()).isZero();
        assertThat(walk.get().analysis().people()).isEqualTo(1);
    }

    @Test
    void nothingOfAClipStaysOnDisk() throws Exception {
        analyse(TestClips.rendered("aisle-empty"), List.of());
        assertRejected(clips.written("again.mp4", new byte[] {1}), RejectionReason.NOT_A_VIDEO);

        try (Stream<Path> left = Files.list(folder.resolve("s.work"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void afterAKillANewProcessTakesOverTheSameSocket() throws Exception {
        Path socket = folder.resolve("other");
        try (VisionProcess first = VisionProcess.start(socket, models, 1)) {
            first.kill();
            assertThat(first.client().reachable()).isFalse();
        }
        assertThat(socket).exists();

        try (VisionProcess second = VisionProcess.start(socket, models, 1)) {
            assertThat(second.client().reachable()).isTrue();
        }
    }

    /** Each rendered clip is analysed once and looked at by several tests. */
    private static AnalysisResult analyseRendered(String name) throws Exception {
        AnalysisResult known = RENDERED.get(name);
        AnalysisResult result =
                known != null ? known : analyse(TestClips.rendered(name), TestClips.zones(camera(name)));
        RENDERED.put(name, result);
        return result;
    }

    private static String camera(String clip) {
        return clip.startsWith("entrance") ? "entrance" : "aisle-2";
    }

    private static AnalysisResult analyse(Path clip, List<Zone> zones) throws Exception {
        VisionClient client = vision.client();
        try (InputStream in = Files.newInputStream(clip)) {
            return client.analyse(new AnalysisRequest("test", zones), in, Files.size(clip));
        }
    }

    private static CompletableFuture<AnalysisResult> inBackground(Path clip) {
        CompletableFuture<AnalysisResult> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(analyse(clip, List.of()));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
    }

    private static void assertRejected(Path clip, RejectionReason reason) {
        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> analyse(clip, List.of()))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.detail()).endsWith(".");
                });
    }

    private static void assertSize(Artefact picture, int width, int height) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(height);
        } catch (IOException e) {
            throw new AssertionError("Not a picture", e);
        }
    }

    /** A film that the analyser itself can read has the right form; its length is what was asked for. */
    private static void assertPlaysFor(Artefact film, int durationMs) throws Exception {
        Path file = clips.written("artefact.mp4", film.bytes());
        assertThat(analyse(file, List.of()).analysis().clip()).satisfies(facts -> {
            assertThat(facts.codec()).isEqualTo("h264");
            assertThat(facts.durationMs()).isBetween(durationMs - 150, durationMs + 150);
        });
        assertThat(new String(film.bytes(), StandardCharsets.ISO_8859_1).indexOf("moov"))
                .as("index before the pictures, so that it plays while it loads")
                .isBetween(0, 1000);
    }
}
