package com.penny.vision.analyser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.penny.vision.messages.Analysis;
import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.Artefact;
import com.penny.vision.messages.ArtefactKind;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.ScorePart;
import com.penny.vision.messages.Signal;
import com.penny.vision.messages.SignalKind;
import com.penny.vision.messages.VisionUnavailableException;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real process and the real models. */
@Tag("vision")
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
        assertSize(result.first(ArtefactKind.PORTRAIT).orElseThrow(), 480, 270);
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

        assertThat(vision.analyse(TestClips.rendered("aisle-walk-through"), List.of(everywhere))
                        .analysis()
                        .people())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"onebyone_a", "empty_room", "worker_zone"})
    void realFootageOfNothingSpecialScoresUnderHalf(String name) throws Exception {
        assertThat(vision.analyse(TestClips.footage(name), List.of()).analysis().score())
                .isLessThan(HALF);
    }

    @Test
    void realPeopleInAShopAreFound() throws Exception {
        assertThat(vision.analyse(TestClips.footage("store_aisle"), List.of())
                        .analysis()
                        .people())
                .isEqualTo(3);
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
        assertThat(vision.analyse(TestClips.rendered("aisle-empty"), List.of())
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
        vision.analyse(TestClips.rendered("aisle-empty"), List.of());
        Path broken = clips.written("again.mp4", new byte[] {1});
        assertThatExceptionOfType(ClipRejectedException.class).isThrownBy(() -> vision.analyse(broken, List.of()));

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
                known != null ? known : vision.analyse(TestClips.rendered(name), TestClips.zones(camera(name)));
        RENDERED.put(name, result);
        return result;
    }

    private static String camera(String clip) {
        return clip.startsWith("entrance") ? "entrance" : "aisle-2";
    }

    private static CompletableFuture<AnalysisResult> inBackground(Path clip) {
        CompletableFuture<AnalysisResult> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(vision.analyse(clip, List.of()));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return result;
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
        assertThat(vision.analyse(file, List.of()).analysis().clip()).satisfies(facts -> {
            assertThat(facts.codec()).isEqualTo("h264");
            assertThat(facts.durationMs()).isBetween(durationMs - 150, durationMs + 150);
        });
        assertThat(new String(film.bytes(), StandardCharsets.ISO_8859_1).indexOf("moov"))
                .as("index before the pictures, so that it plays while it loads")
                .isBetween(0, 1000);
    }
}
