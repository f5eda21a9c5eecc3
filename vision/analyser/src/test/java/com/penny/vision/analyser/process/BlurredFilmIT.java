package com.penny.vision.analyser.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.vision.messages.AnalysisResult;
import com.penny.vision.messages.ArtefactKind;
import com.penny.vision.messages.Point;
import com.penny.vision.messages.Track;
import com.penny.vision.messages.TrackBox;
import com.penny.vision.messages.Zone;
import com.penny.vision.messages.ZoneKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever the blurred film is shown to sees one person only: looked at pixel by pixel. */
@Tag("vision")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BlurredFilmIT {

    /** Mean difference of a pixel, of 255, that encoding and scaling alone make. */
    private static final double ENCODING = 4;
    /** What blocks make of a person is farther from the person than this. */
    private static final double HIDDEN = 7;

    @TempDir
    static Path folder;

    private static VisionProcess vision;
    private static TestClips clips;
    private static Path twoPeople;
    private static AnalysisResult watched;

    @BeforeAll
    static void analyseTwoPeople() throws Exception {
        vision = VisionProcess.start(folder.resolve("s"), TestModels.folder(), 1);
        clips = new TestClips(folder);
        twoPeople = clips.sideBySide(
                TestClips.rendered("aisle-conceal-pocket"), TestClips.rendered("aisle-walk-through"), "two.mp4");
        watched = vision.analyse(twoPeople, List.of());
        assertThat(watched.analysis().people()).isEqualTo(2);
    }

    @AfterAll
    static void stop() {
        vision.close();
    }

    @Test
    void theSubjectIsShownAndTheOtherPersonIsNot() throws Exception {
        assertOnlyTheSubjectIsSeen(watched);
    }

    @Test
    void somebodyInAnIgnoredZoneIsNotShownEither() throws Exception {
        double left = bystander().boxes().get(0).x() < 0.5 ? 0 : 0.5;
        Zone around = new Zone(
                "till",
                ZoneKind.IGNORE,
                List.of(new Point(left, 0), new Point(left + 0.5, 0), new Point(left + 0.5, 1), new Point(left, 1)));

        AnalysisResult result = vision.analyse(twoPeople, List.of(around));

        assertThat(result.analysis().people()).isEqualTo(1);
        assertOnlyTheSubjectIsSeen(result);
    }

    private static void assertOnlyTheSubjectIsSeen(AnalysisResult result) throws Exception {
        Pixels shown = pixels(clips.written(
                "blurred.mp4", result.first(ArtefactKind.BLURRED).orElseThrow().bytes()));
        Pixels recorded = pixels(twoPeople);

        assertThat(subject().boxes())
                .allSatisfy(box -> assertThat(shown.differenceTo(recorded, box)).isLessThan(ENCODING));
        assertThat(bystander().boxes())
                .allSatisfy(box -> assertThat(shown.differenceTo(recorded, box)).isGreaterThan(HIDDEN));
    }

    private static Track subject() {
        return watched.analysis().tracks().get(0);
    }

    private static Track bystander() {
        return watched.analysis().tracks().get(1);
    }

    private static Pixels pixels(Path film) throws IOException, InterruptedException {
        return new Pixels(clips.decoded(film, Pixels.FPS, Pixels.WIDTH, Pixels.HEIGHT));
    }

    /** Brightness of all pixels of a film, at the size and rate of the blurred one. */
    private record Pixels(byte[] luma) {

        static final int FPS = 10;
        static final int WIDTH = 640;
        static final int HEIGHT = 360;

        /** Mean over a person's box at its moment. */
        double differenceTo(Pixels other, TrackBox box) {
            int start = box.tMs() * FPS / 1000 * WIDTH * HEIGHT;
            long sum = 0;
            int count = 0;
            for (int y = (int) (box.y() * HEIGHT); y < (int) ((box.y() + box.h()) * HEIGHT); y++) {
                for (int x = (int) (box.x() * WIDTH); x < (int) ((box.x() + box.w()) * WIDTH); x++) {
                    int i = start + y * WIDTH + x;
                    sum += Math.abs((luma[i] & 255) - (other.luma[i] & 255));
                    count++;
                }
            }
            return (double) sum / count;
        }
    }
}
